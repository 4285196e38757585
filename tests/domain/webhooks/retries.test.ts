import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostAttempts, nextTry } from "#app/domain/webhooks/retries.ts";

const failedAt = new Date("2026-12-01T09:00:00Z");
const seconds = (attempts: number, random = 0) => {
  const next = nextTry(attempts, failedAt, random);
  return next === null ? null : (next.getTime() - failedAt.getTime()) / 1000;
};

describe("trying again", () => {
  it("goes by the schedule of Standard Webhooks, ten times in all", () => {
    const hour = 3600;
    expect(Array.from({ length: 10 }, (_, nth) => seconds(nth + 1))).toEqual([
      ...[5, 300, 1800],
      ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour),
      null,
    ]);
    expect(mostAttempts).toBe(10);
  });

  it("is never earlier than that, and at most a tenth of the wait later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const [least = 0, wait = 0] = [seconds(attempts), seconds(attempts, random)].map(Number);
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(least * 1.1 + 0.001);
      }),
    );
  });

  it("ends after a crash in the last try as well", () => {
    expect(nextTry(mostAttempts + 1, failedAt, 0)).toBeNull();
  });
});
