import type { AllocationIndex } from "#app/domain/matching/allocation-index.ts";
import { ProblemError } from "#app/domain/matching/faults.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";

/** What counts first as one whole number: a unit of what counts later can never make good a unit of what counts earlier. */
export interface Weights {
  /** One step of spreading; 0 when work need not be spread. */
  step: number;
  /** One point of fit: more than all steps together. */
  point: number;
  /** One place: more than all points and steps together. A place for a more urgent class counts one such unit more. */
  place: number;
}

/**
 * Places by class need no powers of the number of cases: the sets of cases that can be placed together are a matroid, so
 * the cheapest set differs from any less urgent one by at least one unit.
 */
export function weightsOf(index: AllocationIndex): Weights {
  const { spread, capacity, burden, start, urgencies } = index;
  const cases = start.length - 1;
  let steps = 0;
  let highest = 0;
  burden.forEach((load, to) => {
    const most = Math.min(capacity[to] ?? 0, cases);
    if (most === 0) return;
    highest = Math.max(highest, load + most - 1);
    steps += load * most + (most * (most - 1)) / 2;
  });
  const step = spread ? 1 : 0;
  const point = 1 + step * Math.min(steps, cases * highest);
  const place = 1 + cases * (topFit * point + step * highest);
  // a price is at most what leaving out costs plus a chain of moves
  if ((urgencies + 2) * place > Number.MAX_SAFE_INTEGER) {
    const what = spread ? "loadCost" : "cases";
    throw new ProblemError([`${what}: too large to weigh exactly; use fewer cases, classes of priority or seats`]);
  }
  return { step, point, place };
}

/** What leaving out a case of this class costs. */
export function dropCostOf({ place }: Weights, { urgencies }: AllocationIndex, urgency: number): number {
  return (urgencies - urgency) * place;
}
