import type { BookingWindow } from "#app/domain/agenda/appointment-type.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { addWorkdays } from "#app/domain/agenda/office-days.ts";
import type { SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { addDays, dateOfDay, dayMs, isoWeekday, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { localDateOf, localDayOf, offsetAt, startOfDay } from "#app/lib/time.ts";

/** One date of a zone. `midnight` is its first instant when no change of the clock is near, else null: then each edge is worked out. */
export interface ZoneDay {
  readonly date: LocalDate;
  readonly day: number;
  readonly weekday: number;
  readonly midnight: number | null;
}

/** Where starts may lie on a zone's clock, and the dates that this touches. */
export interface ZoneCalendar {
  readonly span: Interval;
  readonly days: readonly ZoneDay[];
}

/** Starts may lie where was asked, not before the notice has passed, and within the type's booking window on the clock of `zone`. */
export function zoneCalendar(question: Omit<SlotQuestion, "hosts">, zone: string): ZoneCalendar {
  const { within, now, rules, closedDates } = question;
  const window = windowOf(rules.window, { now, zone, closedDates });
  const start = Math.max(within.start, window.start, now + rules.minNotice * minuteMs);
  const end = Math.min(within.end, window.end);
  const first = localDayOf(start, zone);
  const count = start < end ? localDayOf(end - 1, zone) - first + 1 : 0;
  return { span: { start, end }, days: Array.from({ length: count }, (_, index) => zoneDay(first + index, zone)) };
}

/** The instants of a booking window: from the start of its first date to the end of its last. */
export function windowOf(
  window: BookingWindow,
  { now, zone, closedDates }: { now: number; zone: string; closedDates: ReadonlySet<LocalDate> },
): Interval {
  const today = localDateOf(now, zone);
  const whole = (first: LocalDate, last: LocalDate) => ({
    start: startOfDay(first, zone),
    end: startOfDay(addDays(last, 1), zone),
  });
  if (window.kind === "dates") return whole(window.first, window.last);
  if (window.kind === "days") return whole(today, addDays(today, window.days));
  return whole(today, addWorkdays(today, window.days, closedDates));
}

function zoneDay(day: number, zone: string): ZoneDay {
  const date = dateOfDay(day);
  const utc = day * dayMs;
  const offset = offsetAt(utc - dayMs, zone);
  const steady = offsetAt(utc + 2 * dayMs, zone) === offset;
  return { date, day, weekday: isoWeekday(date), midnight: steady ? utc - offset : null };
}
