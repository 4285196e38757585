import { addDays, addMonths, dayNumber, type LocalDate } from "#app/lib/dates.ts";

/** Which days the figures of the agenda are about. */
export const periodKinds = ["month", "last-month", "quarter", "last-quarter", "own"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** From `first` up to and including `last`. */
export interface LoadPeriod {
  readonly kind: PeriodKind;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** What can be wrong with days of one's own. */
export type PeriodFault = "date" | "order" | "long";

/** More than a year: who wants to see more, looks at two. */
export const longestPeriod = 400;

/**
 * The period that an address asks for; this month when it asks for nothing, or for something that cannot be.
 * @param asked.kind one of `periodKinds`; `first` and `last` count for an own period only
 */
export function loadPeriod(
  asked: { kind: string | null; first: string | null; last: string | null },
  today: LocalDate,
): { period: LoadPeriod; fault: PeriodFault | null } {
  const kind = periodKinds.find((one) => one === asked.kind) ?? "month";
  if (kind !== "own") return { period: { kind, ...daysOf(kind, today) }, fault: null };
  const [first, last] = [asked.first ?? "", asked.last ?? ""];
  const fault = faultOf(first, last);
  if (fault === null) return { period: { kind, first, last }, fault };
  return { period: { kind: "month", ...daysOf("month", today) }, fault };
}

/** Every date of a period. */
export const datesOf = ({ first, last }: Pick<LoadPeriod, "first" | "last">): LocalDate[] =>
  Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, day) => addDays(first, day));

function daysOf(kind: Exclude<PeriodKind, "own">, today: LocalDate): { first: LocalDate; last: LocalDate } {
  const month = `${today.slice(0, 7)}-01`;
  if (kind === "month") return stretch(month, 1);
  if (kind === "last-month") return stretch(addMonths(month, -1), 1);
  const quarter = addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3));
  return stretch(kind === "quarter" ? quarter : addMonths(quarter, -3), 3);
}

const stretch = (first: LocalDate, months: number) => ({ first, last: addDays(addMonths(first, months), -1) });

/** What is wrong with days of one's own, if anything. */
export function faultOf(first: string, last: string): PeriodFault | null {
  if (![first, last].every(isDate)) return "date";
  if (first > last) return "order";
  return dayNumber(last) - dayNumber(first) >= longestPeriod ? "long" : null;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
