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
export const instantOf = (date: LocalDate, minute: number, zone: string): number => instantsOn(date, zone)(minute);

/** `instantOf` for many minutes of one date: worked out once for the date, then nearly free. */
export function instantsOn(date: LocalDate, zone: string): (minute: number) => number {
  const midnight = dayNumber(date) * dayMs;
  const offset = offsetAt(midnight - dayMs, zone);
  // Nearly every day: no change of the clock anywhere near.
  if (offsetAt(midnight + 2 * dayMs, zone) === offset) return (minute) => midnight + minute * minuteMs - offset;
  return (minute) => instantOfWall(midnight + minute * minuteMs, (instant) => offsetAt(instant, zone));
}

/** The instant at which a clock shows `wall` (ms from 1970-01-01T00:00 as that clock counts them), as `instantOf` has it. @param offset of that clock at an instant */
export function instantOfWall(wall: number, offset: (instant: number) => number): number {
  const before = offset(wall - dayMs);
  const after = offset(wall + dayMs);
  if (offset(wall - before) === before) return wall - before;
  return offset(wall - after) === after ? wall - after : wall - before;
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
  for (const change of changesNear(instant, zone)) {
    if (change.from > instant) break;
    current = change.offset;
  }
  return current;
}

// Asking Temporal costs microseconds, and a month of free times asks thousands of times: one small table per zone and stretch.
const tables = new Map<string, Map<number, OffsetChange[]>>();
const stretchMs = 400 * dayMs;

function changesNear(instant: number, zone: string): OffsetChange[] {
  let stretches = tables.get(zone);
  if (stretches === undefined) {
    stretches = new Map();
    tables.set(zone, stretches);
  }
  const stretch = Math.floor(instant / stretchMs);
  let changes = stretches.get(stretch);
  if (changes === undefined) {
    changes = offsetChanges(stretch * stretchMs, zone);
    stretches.set(stretch, changes);
  }
  return changes;
}

/** The offset at `start` and every change of it in the stretch that follows. */
function offsetChanges(start: number, zone: string): OffsetChange[] {
  const changes: OffsetChange[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  while (at !== null && at.epochMilliseconds < start + stretchMs) {
    changes.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}
