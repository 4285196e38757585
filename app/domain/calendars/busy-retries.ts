import { minuteMs } from "#app/lib/dates.ts";

/** How often a calendar is fetched that is well; milliseconds, and so below. */
const usual = 15 * minuteMs;
/** How long to wait after each failure in a row. */
const waits = [5, 15, 30, 60, 120, 240].map((minutes) => minutes * minuteMs);
const longest = 360 * minuteMs;
/** Waits are up to this much longer, so that what was added together is not fetched together for ever. */
const jitter = 0.2;

/**
 * When a calendar is fetched next.
 * @param failures in a row up to now; 0: it went well
 * @param random from 0 up to 1
 */
export function nextFetch(failures: number, at: Date, random: number): Date {
  const wait = failures === 0 ? usual : (waits[failures - 1] ?? longest);
  return new Date(at.getTime() + Math.round(wait * (1 + jitter * random)));
}
