import { shown, shownParts } from "#app/lib/small-numbers.ts";

/** What a partner may know: how many companies that it sent began, finished, and asked for a conversation. */
export const partnerMeasures = ["partner", "partnerCompleted", "partnerBooked"] as const;
type PartnerMeasure = (typeof partnerMeasures)[number];

/** One number as it was counted; months without any are left out. */
export interface MonthCount {
  /** YYYY-MM. */
  readonly month: string;
  readonly measure: PartnerMeasure;
  readonly count: number;
}

/** Null where a number is too small to show, or would give a small one away. */
export type ShownCounts = Readonly<Record<PartnerMeasure, number | null>>;

export interface PartnerCounts {
  /** Newest first, without gaps, up to this month. */
  readonly months: readonly (ShownCounts & { readonly month: string })[];
  readonly total: ShownCounts;
}

/**
 * A partner's counts by month, small numbers held back in such a way that the total does not tell them.
 * @param thisMonth YYYY-MM, the last month of the list
 */
export function partnerCounts(counts: readonly MonthCount[], thisMonth: string): PartnerCounts {
  const first = counts.reduce((least, { month }) => (month < least ? month : least), thisMonth);
  const months = monthsBetween(first, thisMonth).reverse();
  const columns = Object.fromEntries(
    partnerMeasures.map((measure) => {
      const own = new Map(counts.filter((one) => one.measure === measure).map(({ month, count }) => [month, count]));
      return [measure, months.map((month) => own.get(month) ?? 0)];
    }),
  );
  const column = (measure: PartnerMeasure) => columns[measure] ?? [];
  const cells = Object.fromEntries(partnerMeasures.map((measure) => [measure, shownParts(column(measure))]));
  const of = (measure: PartnerMeasure, index: number) => cells[measure]?.[index] ?? null;
  const total = (measure: PartnerMeasure) => shown(column(measure).reduce((sum, count) => sum + count, 0));
  return {
    months: months.map((month, index) => ({ month, ...each((measure) => of(measure, index)) })),
    total: each(total),
  };
}

const each = (count: (measure: PartnerMeasure) => number | null): ShownCounts => ({
  partner: count("partner"),
  partnerCompleted: count("partnerCompleted"),
  partnerBooked: count("partnerBooked"),
});

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
