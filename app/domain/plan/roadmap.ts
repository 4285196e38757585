import type { ScanInput } from "#app/domain/scan/answers.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { candidatesOf } from "./candidates.ts";
import type { Horizon } from "./horizons.ts";
import type { LibraryStep, PlanContent } from "./library.ts";
import { type Ordered, orderOf } from "./order.ts";
import { placesOf } from "./places.ts";

/** What she did with a step, as it is kept. */
export interface KeptStep {
  readonly id: string;
  /** Id in the library; null for a step of her own, which has a title. */
  readonly step: string | null;
  readonly title: string | null;
  readonly status: "open" | "done" | "postponed" | "dropped";
  readonly horizon: Horizon | null;
  readonly until: LocalDate | null;
  readonly doneAt: Date | null;
}

/** One step of a company's plan. */
export interface PlanEntry {
  readonly kept: KeptStep | undefined;
  /** What it is and where it comes from; undefined for a step of her own. */
  readonly step: LibraryStep | undefined;
  readonly urgent: boolean;
  readonly fitsWish: boolean;
  /** Ids of the steps in this plan that it builds on. */
  readonly needs: readonly string[];
  readonly state: KeptStep["status"];
  readonly horizon: Horizon;
  /** Done, and her answers say so themselves by now: no part of the road ahead. */
  readonly behind: boolean;
}

const plain = { step: undefined, urgent: false, fitsWish: false, needs: [], horizon: "year", behind: false } as const;

/**
 * Her plan: what to do now, this quarter and this year, best first, with her own steps behind. A step put off or dropped makes room for
 * another; one that is done keeps its place, and one that she moved stands where she wants it.
 * @param kept what she did with steps, in the order in which she first touched them
 */
export function roadmapOf(
  content: PlanContent,
  input: ScanInput,
  { kept, today }: { kept: readonly KeptStep[]; today: LocalDate },
): PlanEntry[] {
  const rows = new Map(kept.flatMap((one) => (one.step === null ? [] : [[one.step, one] as const])));
  const stateOf = (id: string) => standing(rows.get(id), today);
  const inState = (...states: string[]) => new Set([...rows.keys()].filter((id) => states.includes(stateOf(id))));
  const [done, away] = [inState("done"), inState("postponed", "dropped")];
  const all = candidatesOf(content, input, done);
  // what she put off or left out too: others build on it all the same
  const order = orderOf(content.library, all, away);
  const standingOf = (id: string) => {
    const row = rows.get(id);
    return { state: stateOf(id), moved: row?.horizon ?? null, until: row?.until ?? null };
  };
  const fixed = done.size === 0 ? undefined : stood(content, input, { done, away, today });
  const places = placesOf(order, { standingOf, fixed, today });
  const entry = ({ step, urgent, fitsWish, needs }: Ordered): PlanEntry => {
    const row = rows.get(step.id);
    const horizon = row?.horizon ?? places.get(step.id) ?? "year";
    return { kept: row, step, urgent, fitsWish, needs, state: stateOf(step.id), horizon, behind: false };
  };
  const ahead = new Set(all.map(({ step }) => step.id));
  const behind = content.library.filter(({ id }) => done.has(id) && !ahead.has(id));
  const own = kept.filter((one) => one.step === null);
  return [
    ...order.filter(({ step }) => !away.has(step.id)).map(entry),
    ...order.filter(({ step }) => away.has(step.id)).map(entry),
    ...own.map((one) => ({ ...plain, kept: one, state: standing(one, today), horizon: one.horizon ?? "now" })),
    ...behind.map((step) => ({ ...plain, kept: rows.get(step.id), step, state: "done" as const, behind: true })),
  ];
}

/** The steps that count in the projected score: what is done, and what she is about to do now and this quarter. */
export function chosenSteps(entries: readonly PlanEntry[]): Set<string> {
  const chosen = entries.filter(({ state, horizon }) => state === "done" || (state === "open" && horizon !== "year"));
  return new Set(chosen.flatMap(({ step }) => (step === undefined ? [] : [step.id])));
}

/** Ticking a step off may bring another, but moves none that is done: those stand where they stood when all was open. */
function stood(
  { definition, library }: PlanContent,
  input: ScanInput,
  { done, away, today }: { done: ReadonlySet<string>; away: ReadonlySet<string>; today: LocalDate },
): ReadonlyMap<string, Horizon> {
  const untouched = candidatesOf({ definition, library }, input, new Set());
  const here = untouched.filter(({ step }) => !away.has(step.id));
  return new Map([...placesOf(orderOf(library, here), { today })].filter(([id]) => done.has(id)));
}

function standing(kept: KeptStep | undefined, today: LocalDate): KeptStep["status"] {
  if (kept === undefined) return "open";
  return kept.status === "postponed" && kept.until !== null && kept.until <= today ? "open" : kept.status;
}
