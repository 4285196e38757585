import { compare } from "#app/lib/fraction.ts";
import type { Candidate } from "./candidates.ts";
import type { StepLibrary } from "./library.ts";

/** A step with those of the others that come before it. */
export interface Ordered extends Candidate {
  /** Ids of the steps in this plan that it builds on. */
  readonly needs: readonly string[];
  /** It builds on something that cannot be begun yet: first the way there. */
  readonly distant: boolean;
}

/**
 * Best first: missing basic security, then by worth; and never before what it builds on. Equal worth: the smaller effort, then the
 * order of the library, so that the same answers always give the same order.
 * @param away what she put off or left out: after all others, unless one of those builds on it
 */
export function orderOf(
  library: StepLibrary,
  candidates: readonly Candidate[],
  away: ReadonlySet<string> = new Set(),
): Ordered[] {
  const place = new Map(library.map(({ id }, index) => [id, index]));
  const at = (one: Candidate) => place.get(one.step.id) ?? 0;
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(away.has(a.step.id)) - Number(away.has(b.step.id)) ||
      Number(b.urgent) - Number(a.urgent) ||
      compare(b.worth, a.worth) ||
      a.step.effort - b.step.effort ||
      at(a) - at(b),
  );
  const waiting = new Map(ranked.map((one) => [one.step.id, { ...one, ...basis(library, ranked, one) }]));
  const order: Ordered[] = [];
  const put = (id: string) => {
    const one = waiting.get(id);
    if (one === undefined) return;
    // out of the row before what it needs goes in: a circle in the library must not go round for ever
    waiting.delete(id);
    one.needs.forEach(put);
    order.push(one);
  };
  for (const { step } of ranked) put(step.id);
  return order;
}

function basis(
  library: StepLibrary,
  all: readonly Candidate[],
  { step, dimension }: Candidate,
): Pick<Ordered, "needs" | "distant"> {
  const idsOf = (found: readonly Candidate[]) => found.map((other) => other.step.id);
  const below = all.filter((other) => other.dimension === dimension && isBelow(other.step, step));
  const named = step.after.map((id) => {
    const itself = all.filter((other) => other.step.id === id);
    const wanted = library.find((other) => other.id === id);
    const towards = wanted === undefined ? [] : all.filter((other) => isBelow(other.step, wanted));
    return { steps: itself.length > 0 ? itself : towards, distant: itself.length === 0 && towards.length > 0 };
  });
  const needs = [...below, ...named.flatMap(({ steps }) => steps)];
  return {
    needs: [...new Set(idsOf(needs))].filter((id) => id !== step.id),
    distant: named.some(({ distant }) => distant),
  };
}

/** A lower rung of the same ladder. Ticks have no order among themselves. */
function isBelow(one: Candidate["step"], other: Candidate["step"]): boolean {
  return one.question === other.question && /^\d+$/.test(one.wins) && Number(one.wins) < Number(other.wins);
}
