import { describe, expect, it } from "vitest";
import { dmaQuestionnaire } from "#scans/dma.ts";
import { everyField } from "./dma-cases.ts";

describe("the official questionnaire", () => {
  it("has 11 questions and 96 fields, each with a name of its own that ends in its dimension and question", () => {
    expect(dmaQuestionnaire.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(everyField).toHaveLength(96);
    expect(new Set(everyField.map(({ field }) => field)).size).toBe(96);
    for (const { number, dimension, items } of dmaQuestionnaire)
      for (const { field } of items) expect(field.endsWith(`_m2_${dimension.slice(1)}_${number}`), field).toBe(true);
  });

  it("has as many items per question as the EU's", () => {
    expect(dmaQuestionnaire.map(({ items }) => items.length)).toEqual([10, 10, 10, 7, 7, 8, 8, 6, 5, 10, 5]);
  });
});
