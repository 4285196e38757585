import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shown, shownMedian, shownParts } from "#app/lib/small-numbers.ts";

const parts = fc.array(fc.oneof(fc.nat(7), fc.nat(40)), { minLength: 2, maxLength: 4 });

describe("a number alone", () => {
  it("is shown from five on, and when it is nothing", () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(shown)).toEqual([0, null, null, null, null, 5, 6]);
  });
});

describe("numbers that add up to a whole", () => {
  it("hide every one from 1 to 4, and show the others as they are or not at all", () => {
    fc.assert(
      fc.property(parts, (counts) => {
        shownParts(counts).forEach((part, index) => {
          expect(part === null || part === counts[index]).toBe(true);
          if (counts[index] !== undefined && counts[index] > 0 && counts[index] < 5) expect(part).toBeNull();
        });
      }),
    );
  });

  it("do not let a hidden one be worked out from a whole that is shown", () => {
    fc.assert(
      fc.property(parts, (counts) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        if (shown(whole) === null) return;
        const told = JSON.stringify(shownParts(counts));
        const hidden = shownParts(counts).flatMap((part, index) => (part === null ? [index] : []));
        if (hidden.length === 0) return;
        // every other set of numbers with this whole that would be shown in the same way
        const possible = sums(whole, counts.length).filter((other) => JSON.stringify(shownParts(other)) === told);
        for (const index of hidden) expect(new Set(possible.map((other) => other[index])).size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the middle of some numbers", () => {
  it("is told from five numbers on", () => {
    expect(shownMedian([1, 2, 3, 4])).toBeNull();
    expect(shownMedian([9, 1, 5, 3, 7])).toBe(5);
    expect(shownMedian([6, 1, 5, 3, 2, 4])).toBe(3.5);
  });

  it("has as many below as above, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 5, maxLength: 30 }), (values) => {
        const middle = shownMedian(values) ?? Number.NaN;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(shownMedian(values.toReversed())).toBe(middle);
      }),
    );
  });
});

function sums(whole: number, size: number): number[][] {
  if (size === 1) return [[whole]];
  return Array.from({ length: whole + 1 }, (_, first) =>
    sums(whole - first, size - 1).map((rest) => [first, ...rest]),
  ).flat();
}
