import { Temporal } from "temporal-polyfill";

const zone = "Europe/Amsterdam";
const dayMs = 24 * 60 * 60_000;

/** A wall-clock time in Amsterdam on the date that lies `days` from today; as it is kept, and as the clock shows it. */
export function onDay(now: Date, days: number, time: string): { instant: Date; wallTime: string } {
  return atTime(today(now).add({ days }), time);
}

/** The same, counted in Mondays to Fridays: 1 is the next working day, -1 the last one before today. */
export function onWorkday(now: Date, workdays: number, time: string): { instant: Date; wallTime: string } {
  const step = Math.sign(workdays);
  let date = today(now);
  for (let left = Math.abs(workdays); left > 0; ) {
    date = date.add({ days: step });
    if (date.dayOfWeek <= 5) left--;
  }
  return atTime(date, time);
}

/** A calendar date as YYYY-MM-DD, `days` from today. */
export const dateFrom = (now: Date, days: number): string => today(now).add({ days }).toString();

/** So many days, each of 24 hours, before `now`. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

const today = (now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();

function atTime(date: Temporal.PlainDate, time: string) {
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const instant = new Date(wall.toZonedDateTime(zone).epochMilliseconds);
  return { instant, wallTime: wall.toString({ smallestUnit: "minute" }) };
}
