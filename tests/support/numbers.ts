/** Numbers that look random and are the same for the same seed. */
export function numbers(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  /** 0 ≤ number < 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number 0 … most. */
    upTo: (most: number) => Math.floor(next() * (most + 1)),
    oneOf: <T>(values: readonly [T, ...T[]]): T => values[Math.floor(next() * values.length)] ?? values[0],
  };
}
