import type { Place } from "#app/domain/booking/appointment-kinds.ts";
import { type Interval, mergedIntervals } from "#app/domain/booking/intervals.ts";
import { isOnGrid } from "#app/domain/booking/protection.ts";
import { isoWeekday, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { instantsOn } from "#app/lib/time.ts";

/** Hours on the wall clock of one day, in minutes since midnight (start 0–1435, end 5–1440), for these places. */
export interface DayRow {
  startMinute: number;
  endMinute: number;
  places: readonly Place[];
}

/** Hours that return every week; `weekday` by ISO: Monday 1 to Sunday 7. Work past midnight is two rows. */
export interface WeeklyRow extends DayRow {
  weekday: number;
}

/** When somebody works: the week, the dates that differ from it (no rows = closed) and the dates away. `zone` is an IANA name. */
export interface Schedule {
  zone: string;
  weekly: readonly WeeklyRow[];
  overrides: ReadonlyMap<LocalDate, readonly DayRow[]>;
  closedDates: ReadonlySet<LocalDate>;
}

/**
 * The stretches of `date` in which an appointment at `place` can lie: sorted, with gaps between them.
 * Throws RangeError for a row outside the day or off the five-minute grid.
 */
export function windowsOn(date: LocalDate, place: Place, schedule: Schedule): Interval[] {
  const rows = rowsOn(date, schedule).filter((row) => row.places.includes(place));
  const instant = instantsOn(date, schedule.zone);
  return mergedIntervals(
    rows.map((row) => {
      assertRow(row);
      return { start: instant(row.startMinute), end: instant(row.endMinute) };
    }),
  );
}

/** An override wins from a closed date, so an advisor can open on a holiday. */
function rowsOn(date: LocalDate, { weekly, overrides, closedDates }: Schedule): readonly DayRow[] {
  const override = overrides.get(date);
  if (override !== undefined) return override;
  if (closedDates.has(date)) return [];
  const weekday = isoWeekday(date);
  return weekly.filter((row) => row.weekday === weekday);
}

function assertRow({ startMinute, endMinute }: DayRow): void {
  const valid = startMinute >= 0 && startMinute < endMinute && endMinute <= 1440;
  if (!valid || !isOnGrid(startMinute * minuteMs) || !isOnGrid(endMinute * minuteMs)) {
    throw new RangeError(`Hours outside the day or off the five-minute grid: ${startMinute}–${endMinute}`);
  }
}
