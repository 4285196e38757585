import fc from "fast-check";
import { expect, it } from "vitest";
import { Fingerprint } from "#app/domain/matching/fingerprint.ts";

const mark = (texts: string[], numbers: number[]) => new Fingerprint().addTexts(texts).addNumbers(numbers).toString();

it("is the same for the same input, and another for any other", () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 })), fc.array(fc.maxSafeNat()), (texts, numbers) => {
      const input = JSON.stringify([texts, numbers]);
      const found = mark(texts, numbers);
      expect(found).toMatch(/^[0-9a-f]{32}$/);
      expect(mark(texts, numbers)).toBe(found);
      expect(seen.get(found) ?? input).toBe(input);
      seen.set(found, input);
    }),
    { numRuns: 5000 },
  );
});

it("sees where a list ends and every bit of a number", () => {
  const marks = [
    mark(["ab"], []),
    mark(["a", "b"], []),
    mark([], [1]),
    mark([], [2 ** 32 + 1]),
    mark([], [1, 0]),
    ...Array.from({ length: 2000 }, (_, at) => mark([], [at])),
  ];
  // [1] is among the two thousand as well
  expect(new Set(marks).size).toBe(marks.length - 1);
});
