import { dutchHolidays, easterSunday, type HolidayId } from "#app/domain/agenda/holidays.ts";
import { addDays, isoWeekday, type LocalDate } from "#app/lib/dates.ts";

/** A day that the coordinator has opened or closed by hand, with what it is called. */
export interface OfficeDay {
  date: LocalDate;
  closed: boolean;
  name: string;
}

/** The built-in days of which the coordinator decides each year; these two are no general days off, and open unless she closes them. */
export type OfficeDayId = HolidayId | "good-friday" | "liberation-day";

/** A built-in day of a year and whether the office is closed on it, as the coordinator's switches have it. */
export interface BuiltInDay {
  date: LocalDate;
  id: OfficeDayId;
  closed: boolean;
}

/** The built-in days of a year in order, each open or closed by its switch, else as it is by itself. */
export function builtInDays(year: number, switched: readonly OfficeDay[]): BuiltInDay[] {
  const byDate = new Map(switched.map((day) => [day.date, day.closed]));
  const optional: { date: LocalDate; id: OfficeDayId }[] = [
    { date: addDays(easterSunday(year), -2), id: "good-friday" },
    { date: `${year}-05-05`, id: "liberation-day" },
  ];
  const holidays = dutchHolidays(year).map((day) => ({ ...day, closed: byDate.get(day.date) ?? true }));
  // Ascension can fall on Liberation Day: one date is one switch
  const taken = new Set(holidays.map(({ date }) => date));
  const others = optional
    .filter(({ date }) => !taken.has(date))
    .map((day) => ({ ...day, closed: byDate.get(day.date) ?? false }));
  return [...holidays, ...others].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** All dates from `firstYear` up to and including `lastYear` on which the office is closed. */
export function closedOfficeDates(switched: readonly OfficeDay[], firstYear: number, lastYear: number): Set<LocalDate> {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const builtIn = years.flatMap((year) => builtInDays(year, switched)).filter(({ closed }) => closed);
  const added = switched.filter(({ closed }) => closed);
  return new Set([...builtIn, ...added].map(({ date }) => date));
}

/** Is it a working day: Monday to Friday, and the office is not closed? */
export const isWorkday = (date: LocalDate, closed: ReadonlySet<LocalDate>): boolean =>
  isoWeekday(date) <= 5 && !closed.has(date);

/** The working day that lies so many working days after (or before, when negative) a date. */
export function addWorkdays(date: LocalDate, count: number, closed: ReadonlySet<LocalDate>): LocalDate {
  const step = Math.sign(count);
  let at = date;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkday(at, closed)) left -= 1;
  }
  return at;
}
