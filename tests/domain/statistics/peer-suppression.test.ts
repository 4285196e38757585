import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownBlocks, shownMean, smallestCell } from "#app/domain/statistics/peer-suppression.ts";

type Counts = [number, number, number, number];

/** Every way in which so many companies can be spread over four bands. */
function* spreads(companies: number): Generator<Counts> {
  for (let a = 0; a <= companies; a++)
    for (let b = 0; a + b <= companies; b++)
      for (let c = 0; a + b + c <= companies; c++) yield [a, b, c, companies - a - b - c];
}

/** What readers see of a spread. */
const seen = (counts: Counts, companies: number): string =>
  JSON.stringify(
    shownBlocks(counts)?.map(({ bands, count }) => [bands, Math.round((100 * count) / companies)]) ?? null,
  );

describe("a spread over bands", () => {
  it("is shown band by band where every band is large enough", () => {
    expect(shownBlocks([10, 12, 20, 11])?.map(({ count }) => count)).toEqual([10, 12, 20, 11]);
  });

  it("is shown by halves where a band is small, whichever of the two it is", () => {
    expect(shownBlocks([9, 21, 20, 10])).toEqual([
      { bands: [0, 1], count: 30 },
      { bands: [2], count: 20 },
      { bands: [3], count: 10 },
    ]);
    expect(shownBlocks([21, 9, 20, 10])?.[0]).toEqual({ bands: [0, 1], count: 30 });
    expect(shownBlocks([0, 20, 20, 0])?.map(({ count }) => count)).toEqual([20, 20]);
  });

  it("is not shown when nearly all are in one half, or when there are too few companies", () => {
    expect(shownBlocks([30, 30, 10, 0])).toBeNull();
    expect(shownBlocks([0, 40, 0, 0])).toBeNull();
    expect(shownBlocks([10, 5, 14, 0])).toBeNull();
  });

  // whoever knows this very rule can try every spread there is: these are all of them
  it.each([30, 31, 38, 45, 52])(
    "of %i companies cannot be worked back, also by who knows the rule and her own place",
    (companies) => {
      const ends = new Map<string, { low: Counts; high: Counts }>();
      for (const counts of spreads(companies)) {
        for (const own of [-1, 0, 1, 2, 3]) {
          // -1: somebody outside; else a company that knows it is in this band itself
          if (own >= 0 && (counts[own] ?? 0) === 0) continue;
          const key = `${own} ${seen(counts, companies)}`;
          const known = ends.get(key) ?? { low: [...counts], high: [...counts] };
          counts.forEach((count, place) => {
            known.low[place] = Math.min(known.low[place] ?? 0, count);
            known.high[place] = Math.max(known.high[place] ?? 0, count);
          });
          ends.set(key, known);
        }
      }
      expect(ends.size).toBeGreaterThan(10);
      for (const [key, { low, high }] of ends) {
        const alone = new Set([...key.matchAll(/\[\[(\d)\],/g)].map((match) => Number(match[1])));
        for (let place = 0; place < 4; place++) {
          const width = (high[place] ?? 0) - (low[place] ?? 0);
          if (alone.has(place)) expect(low[place]).toBeGreaterThanOrEqual(smallestCell);
          else expect([key, place, width >= smallestCell]).toEqual([key, place, true]);
        }
      }
    },
  );
});

describe("a mean", () => {
  const histogram = (scores: readonly number[]) =>
    Array.from({ length: 101 }, (_, score) => scores.filter((one) => one === score).length);

  it("has one decimal", () => {
    expect(shownMean(histogram([...Array<number>(20).fill(40), ...Array<number>(11).fill(55)]))).toBe(45.3);
  });

  it("is not shown of too few companies, of companies that are nearly all the same, or near an end of the scale", () => {
    expect(shownMean(histogram(Array.from({ length: 29 }, (_, index) => 30 + index)))).toBeNull();
    expect(shownMean(histogram([...Array<number>(40).fill(50), ...Array<number>(10).fill(20)]))).toBeNull();
    expect(shownMean(histogram([...Array<number>(40).fill(0), ...Array<number>(20).fill(30)]))).toBeNull();
    expect(shownMean(histogram([...Array<number>(40).fill(100), ...Array<number>(20).fill(70)]))).toBeNull();
  });

  it("is the mean of the scores, but for rounding", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 30, maxLength: 90 }), (scores) => {
        const shown = shownMean(histogram(scores));
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        if (shown !== null) expect(Math.abs(shown - mean)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
