import type { Measure } from "./counts.ts";
import type { PeriodCounts } from "./period-counts.ts";

export interface PartnerFigures {
  /** The partner's id; null for the scans that came without one. */
  readonly id: string | null;
  readonly started: number | null;
  readonly completed: number | null;
  readonly booked: number | null;
}

/** What partners are set beside each other by. */
export const byPartnerMeasures = [
  ...(["started", "completed", "booked"] as const),
  ...(["partner", "partnerCompleted", "partnerBooked"] as const),
] as const satisfies readonly Measure[];

/** Scans by the partner that sent the company, and last those that came by themselves; empty when no partner sent any. */
export function partnerFigures(counts: PeriodCounts): PartnerFigures[] {
  const ids = counts.items("partner");
  if (ids.length === 0) return [];
  const by = (whole: Measure, part: Measure) => {
    const sent = ids.map((id) => counts.of(part, id));
    const rest = counts.of(whole).map((all, at) => all - sent.reduce((sum, quarters) => sum + (quarters[at] ?? 0), 0));
    return counts.shown(...sent, rest);
  };
  const [started, completed] = [by("started", "partner"), by("completed", "partnerCompleted")];
  const booked = by("booked", "partnerBooked");
  return [...ids, null].map((id, at) => ({
    id,
    started: started[at] ?? null,
    completed: completed[at] ?? null,
    booked: booked[at] ?? null,
  }));
}
