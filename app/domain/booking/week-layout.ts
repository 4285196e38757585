import type { Interval } from "#app/domain/agenda/intervals.ts";
import { type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { instantsOfDates, wallClock } from "#app/lib/time.ts";

/** Minutes on the wall clock of one day: 0 up to 1440. */
export interface WallStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of an interval (epoch ms) that lies on a date, as the clock on the wall of `zone` shows it; null when none does. Where the clock
 * goes back, what would end before it began is as long as it lasts.
 */
export function onWall({ start, end }: Interval, date: LocalDate, zone: string): WallStretch | null {
  const day = instantsOfDates(date, date, zone);
  const [first, last] = [Math.max(start, day.start), Math.min(end, day.end)];
  if (first >= last) return null;
  const from = first === day.start ? 0 : wallClock(first, zone).minute;
  const to = last === day.end ? 1440 : wallClock(last, zone).minute;
  return { from, to: to > from ? to : Math.min(1440, from + (last - first) / minuteMs) };
}

/** Beside how many others something stands, and at which place of them, from 0. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/** Gives what overlaps places beside each other, in the order of time; what touches does not overlap. */
export function inLanes<Item extends WallStretch>(items: readonly Item[]): (Item & Lane)[] {
  const sorted = [...items].sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: (Item & Lane)[] = [];
  let group: (Item & { lane: number })[] = [];
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1));
    placed.push(...group.map((item) => ({ ...item, lanes })));
    group = [];
  };
  for (const item of sorted) {
    if (group.every(({ to }) => to <= item.from)) close();
    const taken = new Set(group.filter(({ to }) => to > item.from).map(({ lane }) => lane));
    const lane = Array.from({ length: taken.size + 1 }, (_, nth) => nth).find((nth) => !taken.has(nth)) ?? 0;
    group.push({ ...item, lane });
  }
  close();
  return placed;
}

/** The whole hours that a page must show to hold all of it, at least from nine to five. */
export function shownHours(stretches: readonly WallStretch[]): { first: number; last: number } {
  return {
    first: Math.floor(Math.min(9 * 60, ...stretches.map(({ from }) => from)) / 60),
    last: Math.ceil(Math.max(17 * 60, ...stretches.map(({ to }) => to)) / 60),
  };
}
