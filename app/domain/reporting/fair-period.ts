import { addDays, addMonths, type LocalDate } from "#app/lib/dates.ts";
import { faultOf, type PeriodFault } from "./load-period.ts";

/** Which days the figures about fairness are about. Days of one's own are for the coordinator: periods that overlap can be taken from each other. */
export const fairPeriods = [
  "quarter",
  "last-quarter",
  "half-year",
  "last-half-year",
  "year",
  "last-year",
  "own",
] as const;
export type FairPeriodKind = (typeof fairPeriods)[number];

/** From `first` up to and including `last`. */
export interface FairPeriod {
  readonly kind: FairPeriodKind;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** How many months each is long, and how many lengths back it began. */
const lengths = {
  quarter: { months: 3, back: 0 },
  "last-quarter": { months: 3, back: 1 },
  "half-year": { months: 6, back: 0 },
  "last-half-year": { months: 6, back: 1 },
  year: { months: 12, back: 0 },
  "last-year": { months: 12, back: 1 },
} as const satisfies Record<Exclude<FairPeriodKind, "own">, { months: number; back: number }>;

/**
 * The period that an address asks for; this quarter when it asks for nothing, or for something that cannot be.
 * @param own whether days of one's own may be asked
 */
export function fairPeriod(
  asked: { kind: string | null; first: string | null; last: string | null },
  { today, own }: { today: LocalDate; own: boolean },
): { period: FairPeriod; fault: PeriodFault | null } {
  const kind = fairPeriods.find((one) => one === asked.kind && (own || one !== "own")) ?? "quarter";
  if (kind !== "own") return { period: { kind, ...daysOf(kind, today) }, fault: null };
  const [first, last] = [asked.first ?? "", asked.last ?? ""];
  const fault = faultOf(first, last);
  if (fault === null) return { period: { kind, first, last }, fault };
  return { period: { kind: "quarter", ...daysOf("quarter", today) }, fault };
}

function daysOf(kind: keyof typeof lengths, today: LocalDate): { first: LocalDate; last: LocalDate } {
  const { months, back } = lengths[kind];
  const into = (Number(today.slice(5, 7)) - 1) % months;
  const first = addMonths(`${today.slice(0, 7)}-01`, -into - back * months);
  return { first, last: addDays(addMonths(first, months), -1) };
}
