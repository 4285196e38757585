// Calendar arithmetic without a zone. Also for the browser: no Temporal here (20 kB gzip).

/** A calendar date on the local wall, "2026-11-23". */
export type LocalDate = string;

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** The date `days` calendar days later (or earlier). A day is a calendar step here, never 24 hours. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** The same day so many months later (or earlier), or that month's last day when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The number of a date (1970-01-01 is 0); the difference of two is the calendar days between them. RangeError when it is no date. */
export function dayNumber(date: LocalDate): number {
  const midnight = Date.parse(date);
  if (Number.isNaN(midnight)) throw new RangeError(`Not a date: ${date}`);
  return Math.floor(midnight / dayMs);
}

/** The quarter of a day or month: "2026-Q4" of "2026-11-23" and of "2026-11". */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The date with this number (see `dayNumber`). */
export const dateOfDay = (day: number): LocalDate => new Date(day * dayMs).toISOString().slice(0, 10);

/** Day of the week by ISO 8601: Monday is 1, Sunday is 7 (day 0 was a Thursday). */
export const isoWeekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week that holds a date. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date));

/** The number of a date's week by ISO 8601: week 1 holds the year's first Thursday. */
export function weekNumber(date: LocalDate): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

/** What somebody put in an address, if it is a date; else null. */
export const dateIn = (typed: string | null): LocalDate | null =>
  typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : null;
