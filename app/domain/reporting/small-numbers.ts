/** Below this, a number could point at a company. */
export const smallest = 5;

/** A number alone: null when it is 1 to 4, since it could point at a company. */
export const shown = (count: number): number | null => (count > 0 && count < smallest ? null : count);

/**
 * Numbers that add up to a whole that may be known: null for those of 1 to 4, and where that leaves one hidden alone,
 * also for the next smallest, or the whole would tell it. Hidden numbers look the same, whatever hid them.
 */
export function shownParts(counts: readonly number[]): (number | null)[] {
  const parts = counts.map(shown);
  if (parts.filter((part) => part === null).length !== 1) return parts;
  const others = parts.filter((part) => part !== null && part > 0);
  if (others.length === 0) return parts;
  const cover = parts.indexOf(Math.min(...others.map((part) => part ?? 0)));
  return parts.map((part, index) => (index === cover ? null : part));
}

/** The middle of these numbers, or between the middle two; null below five of them. */
export function shownMedian(values: readonly number[]): number | null {
  if (values.length < smallest) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0,
  ];
  return (low + high) / 2;
}
