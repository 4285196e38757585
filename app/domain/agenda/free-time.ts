import { type Interval, mergedIntervals } from "#app/domain/agenda/intervals.ts";

/** What is left of a stretch of time when these are taken of it: sorted, with gaps between them. */
export function freeStretches(within: Interval, taken: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let from = within.start;
  for (const { start, end } of mergedIntervals(taken)) {
    if (end <= from || start >= within.end) continue;
    if (start > from) free.push({ start: from, end: start });
    from = end;
  }
  return from < within.end ? [...free, { start: from, end: within.end }] : free;
}

/** How much two lists of stretches have in common, in ms. Either may overlap itself: time counts once. */
export function sharedTime(one: readonly Interval[], other: readonly Interval[]): number {
  const left = mergedIntervals(one);
  const right = mergedIntervals(other);
  let shared = 0;
  for (let at = 0, next = 0; at < left.length && next < right.length; ) {
    const [first, second] = [left[at], right[next]];
    if (first === undefined || second === undefined) break;
    shared += Math.max(0, Math.min(first.end, second.end) - Math.max(first.start, second.start));
    if (first.end < second.end) at += 1;
    else next += 1;
  }
  return shared;
}
