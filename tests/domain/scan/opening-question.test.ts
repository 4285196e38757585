import { describe, expect, it } from "vitest";
import { openingInWords, openingQuestion } from "#app/domain/scan/opening-question.ts";
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
    expect(openingQuestion({ ...scan, questions })?.question).toBe("customers");
  });

  it("is told in words, with its answers", () => {
    const { id, text, options } = openingInWords(scan, "en") ?? {};
    expect([id, text, options?.[0]]).toEqual([
      "size",
      "How many people work in the business?",
      { value: "zzp", label: expect.any(String) },
    ]);
  });

  it("is missed when a scan begins with nothing of the kind", () => {
    expect(openingQuestion({ ...scan, parts: [] })).toBeUndefined();
    const lists = scan.parts.map((part) => ({ ...part, questions: ["S3", "R2"] }));
    expect(openingQuestion({ ...scan, parts: lists })).toBeUndefined();
    expect(openingInWords({ ...scan, parts: lists }, "nl")).toBeUndefined();
  });
});
