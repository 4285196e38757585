import type { ScanInput } from "#app/domain/scan/answers.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type Horizon, horizons } from "./horizons.ts";
import type { LibraryStep, PlanContent } from "./library.ts";
import { type Ordered, orderOf } from "./order.ts";

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
const most = { now: 3, quarter: 5 } as const;
/** A project is no work for the coming weeks. */
const mostEffortNow = 2;

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
  const done = new Set([...rows.keys()].filter((id) => stateOf(id) === "done"));
  const all = candidatesOf(content, input, done);
  const isAway = ({ step: { id } }: Candidate) => stateOf(id) === "postponed" || stateOf(id) === "dropped";
  const order = orderOf(
    content.library,
    all.filter((one) => !isAway(one)),
  );
  const places = placesOf(order);
  const entry = ({ step, urgent, fitsWish, needs }: Ordered): PlanEntry => {
    const row = rows.get(step.id);
    const horizon = row?.horizon ?? places.get(step.id) ?? "year";
    return { kept: row, step, urgent, fitsWish, needs, state: stateOf(step.id), horizon, behind: false };
  };
  const ahead = new Set(all.map(({ step }) => step.id));
  const behind = content.library.filter(({ id }) => done.has(id) && !ahead.has(id));
  const own = kept.filter((one) => one.step === null);
  return [
    ...order.map(entry),
    ...orderOf(content.library, all.filter(isAway)).map(entry),
    ...own.map((one) => ({ ...plain, kept: one, state: standing(one, today), horizon: one.horizon ?? "now" })),
    ...behind.map((step) => ({ ...plain, kept: rows.get(step.id), step, state: "done" as const, behind: true })),
  ];
}

/** The steps that count in the projected score: what is done, and what she is about to do now and this quarter. */
export function chosenSteps(entries: readonly PlanEntry[]): Set<string> {
  const chosen = entries.filter(({ state, horizon }) => state === "done" || (state === "open" && horizon !== "year"));
  return new Set(chosen.flatMap(({ step }) => (step === undefined ? [] : [step.id])));
}

function standing(kept: KeptStep | undefined, today: LocalDate): KeptStep["status"] {
  if (kept === undefined) return "open";
  return kept.status === "postponed" && kept.until !== null && kept.until <= today ? "open" : kept.status;
}

/** Where each step stands by itself. Takes the steps in order, so that none stands before what it builds on. */
function placesOf(order: readonly Ordered[]): Map<string, Horizon> {
  const places = new Map<string, Horizon>();
  for (const one of order) {
    const earliest = Math.max(0, ...one.needs.map((id) => horizons.indexOf(places.get(id) ?? "now")));
    const fitting = horizons.find((horizon, index) => index >= earliest && fits(one, horizon, { order, places }));
    places.set(one.step.id, fitting ?? "year");
  }
  return places;
}

function fits(
  one: Ordered,
  horizon: Horizon,
  { order, places }: { order: readonly Ordered[]; places: ReadonlyMap<string, Horizon> },
): boolean {
  if (horizon === "year" || one.urgent) return true;
  if (one.kind !== "offered" || one.distant || (horizon === "now" && one.step.effort > mostEffortNow)) return false;
  const there = order.filter(({ step }) => places.get(step.id) === horizon);
  // one of a list at a time: six ways to be found online are no plan
  return there.length < most[horizon] && there.every(({ step }) => step.question !== one.step.question);
}
