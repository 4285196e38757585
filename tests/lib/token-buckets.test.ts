import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenBuckets } from "#app/lib/token-buckets.ts";

describe("token buckets", () => {
  it("let the burst through at once, and then as much as flows in", () => {
    const take = tokenBuckets({ burst: 5, perSecond: 2, most: 10 });
    expect([1, 2, 3, 4, 5, 6].map(() => take("a", 1, 0))).toEqual([0, 0, 0, 0, 0, 1]);
    expect([take("a", 1, 500), take("a", 1, 500), take("a", 4, 500)]).toEqual([0, 1, 2]);
    expect(take("a", 5, 3_000)).toBe(0);
  });

  it("harm nobody else", () => {
    const take = tokenBuckets({ burst: 3, perSecond: 1, most: 10 });
    for (let tries = 0; tries < 10_000; tries++) take("noisy", 1, tries);
    expect(take("noisy", 1, 10_000)).toBeGreaterThan(0);
    expect(take("quiet", 3, 10_000)).toBe(0);
  });

  it("never let more through than burst and flow, however it comes", () => {
    const tries = fc.array(fc.record({ count: fc.integer({ min: 1, max: 8 }), pause: fc.nat(2_000) }));
    fc.assert(
      fc.property(tries, (all) => {
        const take = tokenBuckets({ burst: 6, perSecond: 2, most: 2 });
        let [now, taken] = [0, 0];
        for (const { count, pause } of all) {
          now += pause;
          if (take("one", count, now) === 0) taken += Math.min(count, 6);
          expect(taken).toBeLessThanOrEqual(6 + (now / 1000) * 2 + 1e-6);
        }
      }),
    );
  });

  it("let her through after the wait they name", () => {
    const tries = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(tries, (all) => {
        const take = tokenBuckets({ burst: 6, perSecond: 2, most: 2 });
        let now = 0;
        for (const count of all) {
          const wait = take("one", count, now);
          now += wait * 1000;
          if (wait > 0) expect(take("one", count, now)).toBe(0);
        }
      }),
    );
  });

  it("remember no more names than they may", () => {
    const take = tokenBuckets({ burst: 2, perSecond: 1, most: 3 });
    for (const name of ["a", "b", "c", "d"]) take(name, 2, 0);
    // the oldest was forgotten, so it starts anew
    expect([take("a", 2, 0), take("d", 1, 0)]).toEqual([0, 1]);
    for (const name of ["e", "f", "g"]) take(name, 1, 60_000);
    expect(take("g", 2, 60_000)).toBe(1);
  });
});
