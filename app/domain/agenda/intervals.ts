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
  const starts = new Float64Array(intervals.length);
  const ends = new Float64Array(intervals.length);
  let count = 0;
  let inOrder = true;
  for (const { start, end } of intervals) {
    if (start >= end) continue;
    if (count > 0 && (start < (starts[count - 1] ?? 0) || end < (ends[count - 1] ?? 0))) inOrder = false;
    starts[count] = start;
    ends[count++] = end;
  }
  // as they mostly come from the database: sorting takes longer than all the rest
  if (!inOrder) {
    starts.subarray(0, count).sort();
    ends.subarray(0, count).sort();
  }
  const merged: Interval[] = [];
  let start = starts[0] ?? 0;
  for (let index = 0; index < count; index++) {
    const end = ends[index] ?? 0;
    const next = index + 1 < count ? (starts[index + 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (next <= end) continue;
    merged.push({ start, end });
    start = next;
  }
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
