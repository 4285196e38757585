/** Half-open stretch of time [start, end) in epoch ms: touching is not overlapping. */
export interface Interval {
  start: number;
  end: number;
}

/** The same time covered, as sorted intervals with gaps between them; empty and inverted ones vanish. */
export function mergedIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start);
  const merged: Interval[] = [];
  let last: Interval | undefined;
  for (const { start, end } of sorted) {
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      last = { start, end };
      merged.push(last);
    }
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
