/** An exact rational number; the denominator is always positive, common factors are left in. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The exact fraction of two whole numbers. Throws a RangeError for a denominator below one or a part that is not whole. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction {
  const below = BigInt(denominator);
  if (below < 1n) throw new RangeError(`A fraction needs a positive denominator, not ${below}.`);
  return { numerator: BigInt(numerator), denominator: below };
}

/** a + b, exactly. */
export function sum(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** a − b, exactly. */
export function difference(a: Fraction, b: Fraction): Fraction {
  return sum(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a × b, exactly. */
export function product(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a ÷ b, exactly. Throws a RangeError when b is zero. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError("A fraction cannot be divided by zero.");
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

/** Below zero when a < b, zero when they are equal, above zero when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest whole number; exact halves go up (37.5 → 38, −0.5 → 0). */
export function roundedHalfUp(value: Fraction): number {
  return Number(floorDivision(2n * value.numerator + value.denominator, 2n * value.denominator));
}

/** The value as a number, rounded half up to `decimals` decimals: for showing and sending, never for reckoning on. */
export function decimal(value: Fraction, decimals = 12): number {
  const scale = 10n ** BigInt(decimals);
  const scaled = { numerator: value.numerator * scale, denominator: value.denominator };
  return Number(floorDivision(2n * scaled.numerator + scaled.denominator, 2n * scaled.denominator)) / Number(scale);
}

function floorDivision(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}
