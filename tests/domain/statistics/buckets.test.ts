import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, medianOf, secondsBounds } from "#app/domain/statistics/buckets.ts";

describe("a median from classes", () => {
  it("is never further from the true one than its class is wide", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1799 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, (seconds) => {
        const counts = new Map<number, number>();
        for (const one of seconds) {
          const bound = classOf(one, secondsBounds) ?? 0;
          counts.set(bound, (counts.get(bound) ?? 0) + 1);
        }
        const sorted = [...seconds].sort((a, b) => a - b);
        const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
        const upTo = classOf(lower, secondsBounds) ?? 0;
        const from = secondsBounds.findLast((bound) => bound < upTo) ?? 0;
        const median = medianOf(counts, secondsBounds) ?? -1;
        expect(median).toBeGreaterThanOrEqual(from);
        expect(median).toBeLessThanOrEqual(upTo);
      }),
    );
  });

  it("is nothing without numbers, and nothing is counted above the highest class", () => {
    expect(medianOf(new Map(), secondsBounds)).toBeNull();
    expect(classOf(1800, secondsBounds)).toBeNull();
    expect(classOf(0, secondsBounds)).toBe(2);
  });
});
