import fc from "fast-check";
import { expect, it } from "vitest";
import { compare, decimal, difference, fraction, product, quotient, roundedHalfUp, sum } from "#app/lib/fraction.ts";

const fractions = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([a, b]) => fraction(a, b));

it("adds and takes away, multiplies and divides without loss", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(compare(difference(sum(a, b), b), a)).toBe(0);
      if (b.numerator !== 0n) expect(compare(quotient(product(a, b), b), a)).toBe(0);
    }),
    { numRuns: 2000 },
  );
});

it("orders as numbers do, and keeps a positive denominator", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      const [left, right] = [Number(a.numerator) / Number(a.denominator), Number(b.numerator) / Number(b.denominator)];
      if (Math.abs(left - right) > 1e-9) expect(Math.sign(compare(a, b))).toBe(Math.sign(left - right));
      if (b.numerator !== 0n) expect(quotient(a, b).denominator > 0n).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [fraction(75, 2), 38],
  [fraction(3749, 100), 37],
  [fraction(51, 2), 26],
  [fraction(-1, 2), 0],
  [fraction(-3, 2), -1],
  [fraction(-8, 5), -2],
  [fraction(100), 100],
])("rounds halves up (%o → %i)", (value, rounded) => {
  expect(roundedHalfUp(value)).toBe(rounded);
});

it("gives decimals for showing", () => {
  expect(decimal(fraction(2, 3))).toBe(0.666666666667);
  expect(decimal(fraction(2, 3), 2)).toBe(0.67);
  expect(decimal(fraction(781, 20))).toBe(39.05);
});

it("refuses a denominator below one, parts that are not whole, and dividing by zero", () => {
  expect(() => fraction(1, 0)).toThrow(RangeError);
  expect(() => fraction(0.5)).toThrow(RangeError);
  expect(() => quotient(fraction(1), fraction(0))).toThrow(RangeError);
});
