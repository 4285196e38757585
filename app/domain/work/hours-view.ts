import type { Language } from "#app/texts/language.ts";
import { hoursFigure, totalMinutes } from "./hours.ts";
import { dutchDay } from "./typed-day.ts";

/** A line of the log as it is kept, with the name of who logged it. */
interface Row {
  line: { id: string; personId: string; memberName: string; day: string; minutes: number; what: string };
  person: string;
}

/** The log in finished words. @param reader.personId whose lines may be corrected; null: nobody's here */
export function hoursView(
  rows: readonly Row[],
  { personId, language }: { personId: string | null; language: Language },
) {
  const who = ({ line, person }: Row) => line.memberName || person;
  const names = [...new Set(rows.map(who))].sort();
  return {
    total: hoursFigure(totalMinutes(rows.map(({ line }) => line)), language),
    byPerson: names.map((name) => {
      const own = rows.filter((row) => who(row) === name).map(({ line }) => line);
      return { id: name, name, hours: hoursFigure(totalMinutes(own), language) };
    }),
    lines: rows.map((row) => ({
      id: row.line.id,
      day: dutchDay(row.line.day),
      hours: hoursFigure(row.line.minutes, language),
      what: row.line.what,
      who: who(row),
      own: row.line.personId === personId,
    })),
  };
}

export type HoursView = ReturnType<typeof hoursView>;
