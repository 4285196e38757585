import { addDays, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { instantOf, wallClock } from "#app/lib/time.ts";

const hourMs = 60 * minuteMs;
const offerMs = 4 * hourMs;
/** Nobody is asked to decide in the evening or at night. */
const lastMinute = 20 * 60;
const firstMinute = 10 * 60;

/**
 * Until when an offered time is held: four hours, and when those end in the evening until ten the next morning; never into the last hour
 * before it begins. Null when there is no time left to answer.
 * @param now, start epoch ms; `zone` of the office's clock
 */
export function offerUntil(now: number, start: number, zone: string): number | null {
  const end = wallClock(now + offerMs, zone);
  const today = wallClock(now, zone).date;
  const late = end.minute > lastMinute || end.date !== today;
  const early = end.minute < firstMinute;
  const morning = (date: LocalDate) => instantOf(date, firstMinute, zone);
  const until = late
    ? morning(end.date === today ? addDays(today, 1) : end.date)
    : early
      ? morning(today)
      : now + offerMs;
  const bounded = Math.min(until, start - hourMs);
  return bounded - now >= 30 * minuteMs ? bounded : null;
}
