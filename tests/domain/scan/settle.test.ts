import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptAnswer, type NewAnswer, settle } from "#app/domain/scan/settle.ts";

const minute = (count: number) => new Date(Date.UTC(2026, 10, 23, 9, count));
const kept = (value: string | null, revision: number, at: number): KeptAnswer => ({
  value,
  revision,
  answeredAt: minute(at),
});

/** What is kept after these answers arrived one after another. */
const settled = (arrivals: readonly NewAnswer[]) =>
  arrivals.reduce<KeptAnswer | undefined>((before, given) => settle(before, given).kept, undefined);

// each given in a minute of its own, with nothing, a rung, or another one, by who had seen any state
const answers = fc
  .array(fc.record({ value: fc.constantFrom(null, "1", "2"), base: fc.nat(3) }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, index): NewAnswer => ({ ...one, givenAt: minute(index) })));

describe("two screens that answer the same question", () => {
  it("end with the answer that was given last, in whatever order the answers arrive", () => {
    const orders = answers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(orders, ([given, arrived]) => {
        expect(settled(arrived)?.value ?? null).toBe(given.at(-1)?.value);
      }),
      { numRuns: 1000 },
    );
  });

  it("end the same when answers arrive twice", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const once = settled(given);
        const twice = settled([...given, ...given]);
        expect([twice?.value, twice?.revision]).toEqual([once?.value, once?.revision]);
      }),
      { numRuns: 500 },
    );
  });

  it("never see a revision go back, nor an answer change under one revision", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const values = new Map<number, string>();
        let before: KeptAnswer | undefined;
        for (const one of given) {
          const now = settle(before, one).kept;
          expect(now?.revision ?? 0).toBeGreaterThanOrEqual(before?.revision ?? 0);
          const value = JSON.stringify(now?.value ?? null);
          expect(values.get(now?.revision ?? 0) ?? value).toBe(value);
          values.set(now?.revision ?? 0, value);
          before = now;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("learn that the other one had changed it", () => {
    const before = kept("1", 2, 5);
    expect(settle(before, { value: "2", givenAt: minute(6), base: 1 })).toMatchObject({
      changed: true,
      elsewhere: true,
    });
    expect(settle(before, { value: "2", givenAt: minute(6), base: 2 })).toMatchObject({ elsewhere: false });
    expect(settle(before, { value: "1", givenAt: minute(6), base: 1 })).toMatchObject({ elsewhere: false });
    expect(settle(before, { value: "2", givenAt: minute(4), base: 2 })).toMatchObject({
      kept: before,
      elsewhere: true,
    });
  });
});

describe("a plain form", () => {
  it("gives way to what was changed since its page was made, and to nothing else", () => {
    const before = kept("1", 2, 5);
    const given = { value: "2", givenAt: minute(9), yields: true };
    expect(settle(before, { ...given, base: 1 })).toEqual({ kept: before, changed: false, elsewhere: true });
    expect(settle(before, { ...given, base: 2 })).toMatchObject({ kept: { value: "2", revision: 3 }, changed: true });
    expect(settle(undefined, { ...given, base: 0 })).toMatchObject({ kept: { value: "2", revision: 1 } });
  });
});

describe("no answer", () => {
  it("is nothing to keep where none was", () => {
    expect(settle(undefined, { value: null, givenAt: minute(1) })).toMatchObject({ kept: undefined, changed: false });
  });
});
