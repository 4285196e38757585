import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DmaAnswers, fieldsOf, fieldValues } from "#app/domain/dma/questionnaire.ts";
import { bandOf, dmaScoreOf } from "#app/domain/dma/score.ts";
import { decimal, fraction } from "#app/lib/fraction.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { allAnswered, best, complete, everyField, worst } from "./dma-cases.ts";

const scored = (answers: DmaAnswers) => {
  const { total, dimensions } = dmaScoreOf(dmaQuestionnaire, answers);
  if (total === null) throw new Error("not every question is answered");
  return { total: decimal(total), dimensions: dimensions.map(({ points }) => points && decimal(points)) };
};

/** The formulas as they are published, told a second time and with plain numbers. */
function byTheBook(answers: DmaAnswers): number[] {
  const sumOf = (number: number, part = "") =>
    dmaQuestionnaire
      .filter((question) => question.number === number)
      .flatMap(fieldsOf)
      .filter((field) => field.endsWith(part))
      .reduce((total, field) => total + (answers[field] ?? 0), 0);
  return [
    (100 / 30) * (sumOf(1, ":plan") + sumOf(1, ":invested") + sumOf(2)),
    5 * (sumOf(3) + (10 * (sumOf(4) / 10)) / 7),
    5 * ((10 * sumOf(5)) / 7 + (10 * sumOf(6)) / 8),
    5 * ((10 * sumOf(7)) / 8 + (10 * sumOf(8)) / 6),
    (100 * (sumOf(9) / 10)) / 5,
    5 * (sumOf(10) + (10 * (sumOf(11) / 10)) / 5),
  ];
}

describe("the official score", () => {
  it("follows the published formulas for whatever was answered", () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const { total, dimensions } = scored(answers);
        const expected = byTheBook(answers);
        for (const [at, points] of dimensions.entries()) expect(points).toBeCloseTo(expected[at] ?? Number.NaN, 8);
        expect(total).toBeCloseTo(expected.reduce((sum, points) => sum + points, 0) / 6, 8);
      }),
    );
  });

  it("is 0 for the lowest answers and 100 for the highest", () => {
    expect(scored(allAnswered(worst))).toEqual({ total: 0, dimensions: [0, 0, 0, 0, 0, 0] });
    expect(scored(allAnswered(best))).toEqual({ total: 100, dimensions: [100, 100, 100, 100, 100, 100] });
  });

  it("never falls when one answer gets better", () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...everyField), (answers, { field, kind }) => {
        const before = scored({ ...answers, [field]: worst(fieldValues[kind]) });
        const after = scored({ ...answers, [field]: best(fieldValues[kind]) });
        expect(after.total).toBeGreaterThan(before.total);
      }),
    );
  });

  it("is not given while a field is open, and then only that dimension misses", () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...everyField), (answers, { field }) => {
        const { [field]: _open, ...rest } = answers;
        const { total, dimensions } = dmaScoreOf(dmaQuestionnaire, rest);
        expect(total).toBeNull();
        expect(dimensions.filter(({ points }) => points === null)).toHaveLength(1);
      }),
    );
  });

  it("has the band of the number that is shown", () => {
    expect(
      [25, 25.5, 26, 50, 51, 75.49, 75.5, 100].map((points) => bandOf(fraction(Math.round(points * 100), 100))),
    ).toEqual(["basic", "average", "average", "average", "advancing", "advancing", "advanced", "advanced"]);
  });
});
