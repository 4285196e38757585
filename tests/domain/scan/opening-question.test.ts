import { describe, expect, it } from "vitest";
import { openingQuestion } from "#app/domain/scan/opening-question.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";

describe("the question on the start page", () => {
  it("is one that everybody is asked, with the fewest answers", () => {
    expect(openingQuestion(scan)).toEqual({ part: "profile", question: "size" });
  });

  it("is another one when a version gives that more answers", () => {
    const option = { id: "x", label: { nl: "x", en: "x" } };
    const questions = scan.questions.map((question) =>
      question.id === "size" && question.kind === "choice"
        ? { ...question, options: [...question.options, option, { ...option, id: "y" }] }
        : question,
    );
    expect(openingQuestion({ ...scan, questions }).question).toBe("customers");
  });

  it("is missed when a scan begins with nothing of the kind", () => {
    expect(() => openingQuestion({ ...scan, parts: [] })).toThrow("no question to begin with");
  });
});
