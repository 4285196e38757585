import { type Interval, mergedIntervals } from "#app/domain/agenda/intervals.ts";
import { isoWeekday, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { instantsOn } from "#app/lib/time.ts";

/** Hours on the wall clock of one day, in minutes since midnight: start 0–1435, end 5–1440. Work past midnight is two rows. */
export interface DayRow {
  startMinute: number;
  endMinute: number;
}

/** Hours that return every week; `weekday` by ISO: Monday 1 to Sunday 7. */
export interface WeeklyRow extends DayRow {
  weekday: number;
}

/** When somebody works: the week, and the dates that differ from it (no rows = not that day). `zone` is an IANA name. */
export interface Schedule {
  zone: string;
  weekly: readonly WeeklyRow[];
  overrides: ReadonlyMap<LocalDate, readonly DayRow[]>;
}

/**
 * The stretches of `date` in which an appointment can lie: sorted, with gaps between them. A date of its own wins from a closed one, so an
 * advisor can open on a holiday. @throws RangeError for a row outside the day or off the five-minute grid
 */
export function windowsOn(date: LocalDate, schedule: Schedule, closed: ReadonlySet<LocalDate>): Interval[] {
  const weekday = isoWeekday(date);
  const weekly = closed.has(date) ? [] : schedule.weekly.filter((row) => row.weekday === weekday);
  const instant = instantsOn(date, schedule.zone);
  const rows = schedule.overrides.get(date) ?? weekly;
  for (const row of rows) assertRow(row);
  // merged in time and not on the wall: where the clock skips an hour, a row can be nothing while one that touches it stands
  return mergedIntervals(
    rows.map(({ startMinute, endMinute }) => ({ start: instant(startMinute), end: instant(endMinute) })),
  );
}

/** Rows of one day as stretches of minutes, sorted, with gaps between them: rows that touch are one. @throws RangeError as `windowsOn` */
export function mergedRows(rows: readonly DayRow[]): Interval[] {
  for (const row of rows) assertRow(row);
  return mergedIntervals(rows.map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute })));
}

/** Every time and length lies on this grid, so one database row per five minutes guards an appointment exactly. */
export const gridMs = 5 * minuteMs;

/** Does an instant (epoch ms) or a length (ms) lie on the five-minute grid? */
export const isOnGrid = (ms: number): boolean => Number.isInteger(ms / gridMs);

function assertRow({ startMinute, endMinute }: DayRow): void {
  const valid = startMinute >= 0 && startMinute < endMinute && endMinute <= 1440;
  if (!valid || !isOnGrid(startMinute * minuteMs) || !isOnGrid(endMinute * minuteMs)) {
    throw new RangeError(`Hours outside the day or off the five-minute grid: ${startMinute}–${endMinute}`);
  }
}
