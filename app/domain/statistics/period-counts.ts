import { quarterOf } from "#app/lib/dates.ts";
import { shownTable } from "#app/lib/shown-table.ts";
import type { Measure } from "./counts.ts";

/** How often something was counted in a month. */
export interface MonthCount {
  readonly month: string;
  readonly measure: string;
  readonly item: string;
  readonly count: number;
}

/** How often one thing was counted, quarter by quarter, oldest first. */
export type Quarters = readonly number[];

/** The counts of a period: what was counted, and what of it may be shown. */
export interface PeriodCounts {
  readonly of: (measure: Measure, item?: string) => Quarters;
  /** The items of a measure that were counted at all. */
  readonly items: (measure: Measure) => readonly string[];
  /**
   * Numbers that stand side by side and add up to one that may be known, as they may be shown of this period; null for
   * what is held back. All quarters count for that: each of them can be asked for, and all of them together too.
   */
  readonly shown: (...sideBySide: Quarters[]) => readonly (number | null)[];
}

/**
 * @param rows the counts of some measures, in every month of one version
 * @param quarter the one that is looked at; null for all together
 */
export function periodCounts(rows: readonly MonthCount[], quarter: string | null): PeriodCounts {
  const quarters = [...new Set(rows.map(({ month }) => quarterOf(month)))].sort();
  const sums = new Map<string, Map<string, number[]>>();
  for (const { month, measure, item, count } of rows) {
    const items = sums.get(measure) ?? new Map<string, number[]>();
    const counts = items.get(item) ?? quarters.map(() => 0);
    const at = quarters.indexOf(quarterOf(month));
    counts[at] = (counts[at] ?? 0) + count;
    sums.set(measure, items.set(item, counts));
  }
  // the last row of what is shown is all quarters together
  const row = quarter === null ? quarters.length : quarters.indexOf(quarter);
  return {
    of: (measure, item = "") => sums.get(measure)?.get(item) ?? quarters.map(() => 0),
    items: (measure) => [...(sums.get(measure)?.keys() ?? [])].sort(),
    shown: (...sideBySide) => {
      const rowsOf = quarters.map((_, at) => sideBySide.map((counts) => counts[at] ?? 0));
      return shownTable(rowsOf)[row] ?? sideBySide.map(() => null);
    },
  };
}
