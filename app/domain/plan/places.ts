import { addMonths, type LocalDate } from "#app/lib/dates.ts";
import { type Horizon, horizons } from "./horizons.ts";
import type { Ordered } from "./order.ts";

/** How a step stands with her. */
interface Standing {
  readonly state: "open" | "done" | "postponed" | "dropped";
  /** Where she moved it; null while it stands where the plan puts it. */
  readonly moved: Horizon | null;
  /** The day on which it is back, while it is put off. */
  readonly until: LocalDate | null;
}

type StandingOf = (id: string) => Standing;

const most = { now: 3, quarter: 5 } as const;
/** A project is no work for the coming weeks. */
const mostEffortNow = 2;
/** What is back within these months is still of this quarter. */
const quarterMonths = 3;

type Places = ReadonlyMap<string, Horizon>;
const asPlanned: Standing = { state: "open", moved: null, until: null };

/**
 * Where each step stands by itself; none for what she put off or left out. Takes the steps in order, so that what a step builds on comes before it:
 * it stands no earlier than that, as long as that is not done, also when she moved it, put it off or left it out.
 * @param fixed what stands somewhere already
 */
export function placesOf(
  order: readonly Ordered[],
  {
    standingOf = () => asPlanned,
    fixed = new Map(),
    today,
  }: { standingOf?: StandingOf; fixed?: Places | undefined; today: LocalDate },
): Places {
  const places = new Map(fixed);
  const isOpen = (id: string) => standingOf(id).state === "open";
  /** Where what builds on a step can begin, as an index of horizons. */
  const after = new Map<string, number>();
  for (const one of order) {
    const standing = standingOf(one.step.id);
    const earliest = Math.max(0, ...one.needs.map((id) => after.get(id) ?? 0));
    const back = backAt(standing, today);
    if (back === null && !places.has(one.step.id)) {
      const fitting = horizons.find((horizon, at) => at >= earliest && fits(one, horizon, { order, places, isOpen }));
      places.set(one.step.id, fitting ?? "year");
    }
    const own = standing.moved ?? places.get(one.step.id) ?? "now";
    const stands = back === null ? horizons.indexOf(own) : Math.max(earliest, horizons.indexOf(back));
    after.set(one.step.id, standing.state === "done" ? 0 : stands);
  }
  return places;
}

/** When a step that she put off or left out is back at the earliest; null for one that is in her plan. */
function backAt({ state, until }: Standing, today: LocalDate): Horizon | null {
  if (state === "open" || state === "done") return null;
  const soon = state === "postponed" && until !== null && until < addMonths(today, quarterMonths);
  return soon ? "quarter" : "year";
}

function fits(
  { step, urgent, kind, distant }: Ordered,
  horizon: Horizon,
  { order, places, isOpen }: { order: readonly Ordered[]; places: Places; isOpen: (id: string) => boolean },
): boolean {
  if (horizon === "year" || urgent) return true;
  if (kind === "spare" || distant || (horizon === "now" && step.effort > mostEffortNow)) return false;
  const there = order.filter((one) => places.get(one.step.id) === horizon).map((one) => one.step);
  // a list has one next step at a time, as a ladder has: six ways to be found online are no plan
  const sameList = there.some(({ id, question }) => question === step.question && isOpen(id));
  return there.length < most[horizon] && !sameList;
}
