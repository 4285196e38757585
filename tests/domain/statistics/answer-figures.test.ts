import { describe, expect, it } from "vitest";
import { answerFigures } from "#app/domain/statistics/answer-figures.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { tallied } from "./tallied.ts";

function figures(counts: Record<string, number>, question: string, quarter: string | null = null) {
  const all = answerFigures(scan, tallied(counts, quarter)).flatMap(({ questions }) => questions);
  const found = all.find(({ id }) => id === question);
  if (found === undefined) throw new Error(`no figures of ${question}`);
  const shown = Object.fromEntries(found.options.flatMap(({ id, count }) => (count === 0 ? [] : [[id, count]])));
  return { ...found, shown };
}

describe("the answers to a question of one answer", () => {
  const counts = { "2026-11 answer S1": 50, "2026-11 answer S1=1": 30, "2026-11 answer S1=unknown": 20 };

  it("are counts and shares of all options, 'don't know' included, with the one given most", () => {
    const found = figures(counts, "S1");
    expect(found).toMatchObject({ answered: 50, several: false, most: { id: "1", share: 60 } });
    expect(found.shown).toEqual({ 1: 30, unknown: 20 });
    expect(found.options).toHaveLength(6);
  });

  it("hide a small number and the one that would tell it", () => {
    const few = {
      "2026-11 answer S1": 43,
      "2026-11 answer S1=1": 30,
      "2026-11 answer S1=2": 10,
      "2026-11 answer S1=3": 3,
    };
    expect(figures(few, "S1").shown).toEqual({ 1: 30, 2: null, 3: null });
  });

  it("hide in a quarter what all quarters together would tell of another", () => {
    const early = { "2026-05 answer S1": 23, "2026-05 answer S1=1": 20, "2026-05 answer S1=unknown": 3 };
    const both = { ...counts, ...early };
    expect(figures(both, "S1").shown).toEqual({ 1: 50, unknown: 23 });
    expect(figures(both, "S1", "2026-Q2").shown).toEqual({ 1: null, unknown: null });
    expect(figures(both, "S1", "2026-Q4").shown).toEqual({ 1: null, unknown: null });
  });

  it("are not shown at all when fewer than five answered", () => {
    const found = figures({ "2026-11 answer S1": 4, "2026-11 answer S1=1": 4 }, "S1");
    expect(found).toMatchObject({ answered: null, most: null });
    expect(found.options.every(({ count, share }) => count === null && share === null)).toBe(true);
  });
});

describe("the answers to a tick list", () => {
  it("are of everybody who answered, and more than 100 % together", () => {
    const counts = { "2026-11 answer R2": 40, "2026-11 answer R2=site": 30, "2026-11 answer R2=social": 20 };
    const found = figures(counts, "R2");
    expect(found).toMatchObject({ several: true, answered: 40, most: { id: "site", share: 75 } });
    expect(found.shown).toEqual({ site: 30, social: 20 });
  });

  it("hide a tick that nearly everybody gave: who did not, would be few", () => {
    const counts = { "2026-11 answer R2": 40, "2026-11 answer R2=site": 38, "2026-11 answer R2=social": 20 };
    expect(figures(counts, "R2").shown).toEqual({ site: null, social: 20 });
  });
});
