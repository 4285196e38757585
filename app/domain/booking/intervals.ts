/** Half-open stretch of time [start, end) in epoch ms: touching is not overlapping. */
export interface Interval {
  start: number;
  end: number;
}

/**
 * The same time covered, as sorted intervals with gaps between them; empty and inverted ones vanish.
 * With starts and ends sorted apart, a gap follows the n-th end exactly when the next start lies beyond it.
 */
export function mergedIntervals(intervals: readonly Interval[]): Interval[] {
  const filled = intervals.filter(({ start, end }) => start < end);
  const starts = new Float64Array(filled.map(({ start }) => start)).sort();
  const ends = new Float64Array(filled.map(({ end }) => end)).sort();
  const merged: Interval[] = [];
  let start = starts[0] ?? 0;
  ends.forEach((end, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    if (next <= end) return;
    merged.push({ start, end });
    start = next;
  });
  return merged;
}

/** Do the two share any time? */
export const overlap = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;

/** Does the interval share time with any of `merged` (sorted, with gaps: see `mergedIntervals`)? */
export function overlapsAny(interval: Interval, merged: readonly Interval[]): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.end ?? Number.POSITIVE_INFINITY) <= interval.start) low = middle + 1;
    else high = middle;
  }
  const first = merged[low];
  return first !== undefined && overlap(interval, first);
}
