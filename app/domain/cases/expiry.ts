import { addWorkdays } from "#app/domain/agenda/office-days.ts";
import { addDays, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, localDateOf, startOfDay } from "#app/lib/time.ts";

/** Reminders come at nine in the morning: minutes after midnight. */
const morning = 9 * 60;

/**
 * The last moment to answer, in epoch ms: the end of the given number of working days after the day of `now`, one
 * minute before midnight, so that the date reads as the last day. Saturdays, Sundays and closed dates do not count.
 */
export function expiresAt(now: number, workingDays: number, closed: ReadonlySet<LocalDate>): number {
  return startOfDay(addDays(lastDay(now, workingDays, closed), 1), amsterdam) - minuteMs;
}

/** When to remind somebody who was asked at `now`: in the morning of the last of so many working days; epoch ms. */
export function remindsAt(now: number, workingDays: number, closed: ReadonlySet<LocalDate>): number {
  return instantOf(lastDay(now, workingDays, closed), morning, amsterdam);
}

const lastDay = (now: number, workingDays: number, closed: ReadonlySet<LocalDate>) =>
  addWorkdays(localDateOf(now, amsterdam), workingDays, closed);
