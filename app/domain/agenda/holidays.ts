import { addDays, type LocalDate } from "#app/lib/dates.ts";

/** The public holidays of the Netherlands since 2014. Good Friday and Liberation Day are no general days off, so not among them. */
export type HolidayId =
  | "new-year"
  | "easter"
  | "easter-monday"
  | "kings-day"
  | "ascension"
  | "whit-sunday"
  | "whit-monday"
  | "christmas"
  | "boxing-day";

/** The public holidays of a year, in order. Their names are texts. */
export function dutchHolidays(year: number): { date: LocalDate; id: HolidayId }[] {
  const easter = easterSunday(year);
  const holidays: { date: LocalDate; id: HolidayId }[] = [
    { date: `${year}-01-01`, id: "new-year" },
    { date: easter, id: "easter" },
    { date: addDays(easter, 1), id: "easter-monday" },
    { date: kingsDay(year), id: "kings-day" },
    { date: addDays(easter, 39), id: "ascension" },
    { date: addDays(easter, 49), id: "whit-sunday" },
    { date: addDays(easter, 50), id: "whit-monday" },
    { date: `${year}-12-25`, id: "christmas" },
    { date: `${year}-12-26`, id: "boxing-day" },
  ];
  return holidays.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** 27 April, a day earlier when that is a Sunday. */
function kingsDay(year: number): LocalDate {
  return new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`;
}

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  // Days after 22 March, from month and day of the published formula.
  return addDays(`${year}-03-22`, h + l - 7 * m);
}
