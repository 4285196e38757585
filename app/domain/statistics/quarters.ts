import { addDays, addMonths, quarterOf } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf, startOfDay } from "#app/lib/time.ts";

/** A quarter on the clock of Hilversum, "2026-Q3". As text, earlier quarters come before later ones. */
export type Quarter = string;

/** The quarter that a moment falls in. */
export const quarterAt = (moment: Date): Quarter => quarterOf(localDateOf(moment.getTime(), amsterdam));

/** So many quarters earlier. */
export const quartersBefore = (quarter: Quarter, count: number): Quarter =>
  quarterOf(addMonths(firstDay(quarter), -3 * count));

/** The quarter that follows. */
export const quarterAfter = (quarter: Quarter): Quarter => quartersBefore(quarter, -1);

/** The first moment of a quarter. */
export const startOfQuarter = (quarter: Quarter): Date => new Date(startOfDay(firstDay(quarter), amsterdam));

/** The first and the last day of a quarter, "2026-07-01" and "2026-09-30". */
export function daysOfQuarter(quarter: Quarter): { first: string; last: string } {
  return { first: firstDay(quarter), last: addDays(firstDay(quarterAfter(quarter)), -1) };
}

function firstDay(quarter: Quarter): string {
  const [year, number] = quarter.split("-Q");
  return `${year}-${String(3 * Number(number) - 2).padStart(2, "0")}-01`;
}
