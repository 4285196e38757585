import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedIntervals, overlap, overlapsAny } from "#app/domain/agenda/intervals.ts";

const interval = fc
  .record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: -2, max: 9 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const intervals = fc.array(interval, { maxLength: 12 });
const covered = (list: { start: number; end: number }[]) =>
  Array.from({ length: 80 }, (_, at) => list.some(({ start, end }) => start <= at && at < end));

describe("intervals", () => {
  it("merge to the same time covered, sorted, with gaps between them", () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const merged = mergedIntervals(list);
        expect(covered(merged)).toEqual(covered(list));
        merged.forEach(({ start, end }, index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(merged[index - 1]?.end ?? -1);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("are left as they were by merging", () => {
    const list = [
      { start: 1, end: 3 },
      { start: 2, end: 5 },
    ];
    mergedIntervals(list);
    expect(list).toEqual([
      { start: 1, end: 3 },
      { start: 2, end: 5 },
    ]);
  });

  it("overlap a list when they overlap one of it", () => {
    fc.assert(
      fc.property(intervals, interval, (list, asked) => {
        fc.pre(asked.start < asked.end);
        const one = mergedIntervals(list).some((other) => overlap(asked, other));
        expect(overlapsAny(asked, mergedIntervals(list))).toBe(one);
      }),
      { numRuns: 2000 },
    );
  });

  it("that touch do not overlap", () => {
    expect(overlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(
      overlapsAny({ start: 5, end: 9 }, [
        { start: 0, end: 5 },
        { start: 9, end: 12 },
      ]),
    ).toBe(false);
    expect(
      overlapsAny({ start: 5, end: 10 }, [
        { start: 0, end: 5 },
        { start: 9, end: 12 },
      ]),
    ).toBe(true);
  });
});
