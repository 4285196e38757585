import { Temporal } from "temporal-polyfill";
import { addDays, dateOfDay, dayMs, dayNumber, type LocalDate, minuteMs } from "#app/lib/dates.ts";

/** What the clock on the wall says: the date, and the minute of the day (0–1439). */
interface WallClock {
  date: LocalDate;
  minute: number;
}

interface OffsetChange {
  from: number;
  offset: number;
}

/**
 * The instant (epoch ms) at which the wall clock of `zone` shows `minute` (0–1440) on `date`.
 * A time that a spring gap skips moves forward by the gap; a time that comes twice is the first of the two
 * (RFC 5545 §3.3.5, Temporal's "compatible"). Throws RangeError when `date` is no date.
 */
export function instantOf(date: LocalDate, minute: number, zone: string): number {
  const wall = dayNumber(date) * dayMs + minute * minuteMs;
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  if (offsetAt(wall - before, zone) === before) return wall - before;
  return offsetAt(wall - after, zone) === after ? wall - after : wall - before;
}

/** What the wall clock of `zone` shows at an instant (epoch ms). */
export function wallClock(instant: number, zone: string): WallClock {
  const wall = instant + offsetAt(instant, zone);
  const day = Math.floor(wall / dayMs);
  return { date: dateOfDay(day), minute: Math.floor((wall - day * dayMs) / minuteMs) };
}

/** The calendar date of an instant (epoch ms) in `zone`. */
export const localDateOf = (instant: number, zone: string): LocalDate => dateOfDay(localDayOf(instant, zone));

/** The calendar date of an instant in `zone` as a day number (1970-01-01 is 0): cheaper to count with than text. */
export const localDayOf = (instant: number, zone: string): number =>
  Math.floor((instant + offsetAt(instant, zone)) / dayMs);

/** The first instant (epoch ms) of a date in `zone`. */
export const startOfDay = (date: LocalDate, zone: string): number => instantOf(date, 0, zone);

/** The half-open interval of instants from the start of `first` up to and including the whole of `last`. */
export const instantsOfDates = (first: LocalDate, last: LocalDate, zone: string): { start: number; end: number } => ({
  start: startOfDay(first, zone),
  end: startOfDay(addDays(last, 1), zone),
});

/** Milliseconds that `zone`'s wall clock is ahead of UTC at an instant (epoch ms). Throws RangeError on an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  let current = 0;
  for (const change of changesOfYear(zone, new Date(instant).getUTCFullYear())) {
    if (change.from > instant) break;
    current = change.offset;
  }
  return current;
}

// Asking Temporal costs microseconds, and a month of free times asks thousands of times: one small table per zone and year.
const tables = new Map<string, Map<number, OffsetChange[]>>();

function changesOfYear(zone: string, year: number): OffsetChange[] {
  let years = tables.get(zone);
  if (years === undefined) {
    years = new Map();
    tables.set(zone, years);
  }
  let changes = years.get(year);
  if (changes === undefined) {
    changes = offsetChanges(zone, year);
    years.set(year, changes);
  }
  return changes;
}

function offsetChanges(zone: string, year: number): OffsetChange[] {
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(zone);
  const end = Date.UTC(year + 1, 0, 1);
  const changes: OffsetChange[] = [];
  let at: Temporal.ZonedDateTime | null = start;
  while (at !== null && at.epochMilliseconds < end) {
    changes.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}
