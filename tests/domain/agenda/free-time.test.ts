import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeStretches, sharedTime } from "#app/domain/agenda/free-time.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";

const stretch = fc
  .record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 20 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const stretches = fc.array(stretch, { maxLength: 8 });
const has = (all: readonly Interval[], at: number) => all.some(({ start, end }) => start <= at && at < end);
const minutes = Array.from({ length: 100 }, (_, minute) => minute);

describe("what is left of a stretch of time", () => {
  it("is each minute of it that nothing takes, in order, with gaps between", () => {
    fc.assert(
      fc.property(stretch, stretches, (within, taken) => {
        const free = freeStretches(within, taken);
        for (const at of minutes) expect(has(free, at)).toBe(has([within], at) && !has(taken, at));
        for (const [nth, { start, end }] of free.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(free[nth - 1]?.end ?? -1);
        }
      }),
    );
  });
});

describe("time that two lists share", () => {
  it("is each minute that is in both, once", () => {
    fc.assert(
      fc.property(stretches, stretches, (one, other) => {
        const both = minutes.filter((at) => has(one, at) && has(other, at)).length;
        expect(sharedTime(one, other)).toBe(both);
        expect(sharedTime(other, one)).toBe(both);
      }),
    );
  });
});
