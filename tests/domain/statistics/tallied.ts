import type { Measure, Sums } from "#app/domain/statistics/counts.ts";
import { type PeriodCounts, periodCounts } from "#app/domain/statistics/period-counts.ts";

/** Counts of some months, "month measure item" → how often, looked at in one quarter or in all. */
export function tallied(counts: Record<string, number>, quarter: string | null = null): PeriodCounts {
  const rows = Object.entries(counts).map(([key, count]) => {
    const [month = "", measure = "", item = ""] = key.split(" ");
    return { month, measure, item, count };
  });
  return periodCounts(rows, quarter);
}

/** Sums of one period, "measure item" → how often. */
export function summed(counts: Record<string, number>): (measure: Measure) => Sums {
  return (measure) =>
    new Map(
      Object.entries(counts).flatMap(([key, count]): [string, number][] => {
        const [of, item = ""] = key.split(" ");
        return of === measure ? [[item, count]] : [];
      }),
    );
}
