import { addWorkdays } from "#app/domain/agenda/office-days.ts";
import { dayMs, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { instantOf, localDateOf } from "#app/lib/time.ts";

/** Nine in the morning: early enough to move today's work, late enough to be read. */
const minuteOfDay = 9 * 60;
const hourMs = 60 * minuteMs;

export interface Reminder {
  which: "reminder" | "soon";
  /** Epoch ms. */
  at: number;
}

/**
 * When to remind of an appointment: in the morning of the last working day before it, and an hour before it. The first is left out when it was
 * booked less than a day before that moment, the second when it was booked less than three hours ahead: the confirmation is still fresh then.
 * @param appointment `start` in epoch ms, `zone` of its wall clock
 * @param around `bookedAt` in epoch ms; dates on which the office is closed
 */
export function remindersOf(
  appointment: { start: number; zone: string },
  around: { bookedAt: number; closedDates: ReadonlySet<LocalDate> },
): Reminder[] {
  const { start, zone } = appointment;
  const { bookedAt, closedDates } = around;
  const date = addWorkdays(localDateOf(start, zone), -1, closedDates);
  const dayBefore = instantOf(date, minuteOfDay, zone);
  return [
    ...(dayBefore - bookedAt >= dayMs ? [{ which: "reminder" as const, at: dayBefore }] : []),
    ...(start - bookedAt >= 3 * hourMs ? [{ which: "soon" as const, at: start - hourMs }] : []),
  ];
}
