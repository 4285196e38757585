/** A day as people here type it: "1-2-2027". @param day YYYY-MM-DD */
export function dutchDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)}-${Number(month)}-${year}`;
}

/** A typed day as it is kept: "1-2-2027" is "2027-02-01"; what is no such day comes back as it was. */
export const keptDay = (typed: string): string =>
  typed
    .trim()
    .replace(
      /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
      (_typed, date: string, month: string, year: string) =>
        `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
    );
