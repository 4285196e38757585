import { addDays, dayMs, isoWeekday, type LocalDate } from "#app/lib/dates.ts";
import { instantOf, localDateOf } from "#app/lib/time.ts";

/** Nine in the morning: early enough to move today's work, late enough to be read. */
const minuteOfDay = 9 * 60;

/**
 * When to remind of an appointment: in the morning of the last working day before it. Null when it was booked less than a day before
 * that moment, since the confirmation is still fresh then.
 * @param appointment `start` in epoch ms, `zone` of its wall clock
 * @param around `bookedAt` in epoch ms; dates on which the office is closed
 */
export function reminderAt(
  appointment: { start: number; zone: string },
  around: { bookedAt: number; closedDates: ReadonlySet<LocalDate> },
): number | null {
  const at = instantOf(workingDayBefore(appointment, around.closedDates), minuteOfDay, appointment.zone);
  return at - around.bookedAt < dayMs ? null : at;
}

function workingDayBefore({ start, zone }: { start: number; zone: string }, closed: ReadonlySet<LocalDate>): LocalDate {
  let date = addDays(localDateOf(start, zone), -1);
  while (isoWeekday(date) > 5 || closed.has(date)) date = addDays(date, -1);
  return date;
}
