import { describe, expect, it } from "vitest";
import type { Answers } from "#app/domain/scan/answers.ts";
import { earlierAnswers } from "#app/domain/scan/earlier-answers.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

const from = (answers: Answers, definition = scan) => ({ definition, answers });

describe("the answers of last time", () => {
  it("are offered for every question without an answer, as a form shows them", () => {
    const earlier = earlierAnswers(from({ S1: "2", S3: ["plan"], R2: [] }), from({}));
    expect(earlier).toEqual({ S1: ["2"], S3: ["plan"], R2: ["none"] });
  });

  it("are not offered for what is answered by now, or what she did not know", () => {
    expect(earlierAnswers(from({ S1: "2", S2: "unknown" }), from({ S1: "0" }))).toEqual({});
  });

  it("are not offered where the question or its answers read differently now", () => {
    const changed = {
      ...scan,
      questions: scan.questions.map((question) =>
        question.id === "S1" ? { ...question, text: { ...question.text, nl: "Heb je een plan?" } } : question,
      ),
    };
    const earlier = earlierAnswers(from(shopAnswers), from({}, changed));
    expect(earlier.S1).toBeUndefined();
    expect(earlier.S2).toBeDefined();
  });
});
