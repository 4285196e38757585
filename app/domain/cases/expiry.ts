import { addDays, isoWeekday, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf, startOfDay } from "#app/lib/time.ts";

/**
 * The last moment to answer, in epoch ms: the end of the given number of working days after the day of `now`, one
 * minute before midnight, so that the date reads as the last day. Saturdays, Sundays and closed dates do not count.
 */
export function expiresAt(now: number, workingDays: number, closed: ReadonlySet<LocalDate>): number {
  let date = localDateOf(now, amsterdam);
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1);
    if (isoWeekday(date) <= 5 && !closed.has(date)) left -= 1;
  }
  return startOfDay(addDays(date, 1), amsterdam) - minuteMs;
}
