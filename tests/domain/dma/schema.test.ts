import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DmaAnswers, type DmaQuestion, fieldsOf, pairParts } from "#app/domain/dma/questionnaire.ts";
import { detailsForm, listsOf, questionForm } from "#app/domain/dma/schema.ts";
import { ticksName } from "#app/domain/dma/ticks-name.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { complete } from "./dma-cases.ts";

/** What a browser posts when these answers stand on the page of a question. */
function posted({ kind, items }: DmaQuestion, answers: DmaAnswers): Record<string, string | string[]> {
  const fields = items.map(({ field }) => field);
  if (kind === "ticks") return { [ticksName]: fields.filter((field) => answers[field] === 1) };
  if (kind === "pairs")
    return Object.fromEntries(
      fields.map((field) => [field, pairParts.filter((part) => answers[`${field}:${part}`] === 1)]),
    );
  return Object.fromEntries(fields.map((field) => [field, String(answers[field])]));
}

describe("the form of a question", () => {
  it("reads back what was chosen, for every question", () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...dmaQuestionnaire), (answers, question) => {
        const kept = Object.fromEntries(fieldsOf(question).map((field) => [field, answers[field]]));
        expect(questionForm(question).parse(posted(question, answers))).toEqual(kept);
      }),
    );
  });

  it.each(dmaQuestionnaire.map((question) => [question.number, question] as const))(
    "refuses what question %i does not offer",
    (_number, question) => {
      const form = questionForm(question);
      const first = question.items[0]?.field ?? "";
      const odd =
        question.kind === "ticks" ? { [ticksName]: ["x"] } : { [first]: question.kind === "pairs" ? ["x"] : "3" };
      expect(form.safeParse(odd).success).toBe(false);
      expect(form.safeParse({ somethingElse: "1" }).success).toBe(false);
    },
  );

  it("takes no tick for no, but no choice for not answered", () => {
    for (const question of dmaQuestionnaire) {
      const empty = Object.fromEntries(listsOf(question).map((name) => [name, []]));
      const ticked = question.kind === "ticks" || question.kind === "pairs";
      expect(Object.keys(questionForm(question).parse(empty))).toHaveLength(ticked ? fieldsOf(question).length : 0);
    }
  });
});

describe("what stands beside the answers", () => {
  it.each(["NL123456789B01", "nl 1234.56.789.b01"])("takes %s for a VAT number", (vatNumber) => {
    expect(detailsForm.parse({ timePoint: "T0", vatNumber })).toEqual({ timePoint: "T0", vatNumber: "NL123456789B01" });
  });

  it.each(["123456789B01", "NL12345678B01", "BE0123456789", "=1+1"])("refuses %s", (vatNumber) => {
    expect(detailsForm.safeParse({ timePoint: "T0", vatNumber }).success).toBe(false);
  });

  it("can do without a name and a number, not without a moment", () => {
    expect(detailsForm.safeParse({ timePoint: "T1" }).success).toBe(true);
    expect(detailsForm.safeParse({ timePoint: "T9" }).success).toBe(false);
  });
});
