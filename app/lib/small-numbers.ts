/** Below this, a number could point at a company. */
export const smallest = 5;

/** A number alone: null when it is 1 to 4, since it could point at a company. */
export const shown = (count: number): number | null => (count > 0 && count < smallest ? null : count);

/**
 * Numbers that add up to a whole that may be known: null for those of 1 to 4. Where the whole would still tell them,
 * the next smallest is hidden too, until at least two are hidden that together are not a small number. Hidden numbers
 * look the same, whatever hid them.
 */
export function shownParts(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (shown(count) === null ? [index] : [])));
  const cover = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count);
  const together = () => counts.reduce((sum, count, index) => (hidden.has(index) ? sum + count : sum), 0);
  for (const { index } of cover) if (hidden.size === 1 || (hidden.size > 1 && together() < smallest)) hidden.add(index);
  return counts.map((count, index) => (hidden.has(index) ? null : count));
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
