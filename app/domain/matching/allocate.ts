import { type AllocationIndex, indexProblem } from "#app/domain/matching/allocation-index.ts";
import { networkOf } from "#app/domain/matching/allocation-network.ts";
import type { AllocationProblem } from "#app/domain/matching/allocation-problem.ts";
import { type Weights, weightsOf } from "#app/domain/matching/allocation-weights.ts";
import { type Claim, refutation, UnprovenError } from "#app/domain/matching/certificate.ts";
import { Fingerprint } from "#app/domain/matching/fingerprint.ts";
import { solveFlow } from "#app/domain/matching/flow/solve.ts";

export interface Allocation {
  /** How many cases have somebody, pinned ones included. */
  placed: number;
  /** The sum of their fits, 0–1000 each. */
  fit: number;
  /** The sum of what spreading costs: see `loadCost`. */
  spread: number;
  /** [case, candidate], in the order in which the cases were given. */
  assignment: [caseId: string, candidateId: string][];
  /** The cases that nobody has, in the order given. */
  unplaced: string[];
  /**
   * Per candidate what a seat is worth, in points of fit, the groups she is in included: 0 when there are enough. A case
   * is at the candidate where fit − price is highest. From `placePrice` up a seat decides whether some case is placed at
   * all. With loadCost above 0 a price may have a fraction.
   */
  prices: Record<string, number>;
  /** The same per group, the larger groups it is part of included. */
  groupPrices: Record<string, number>;
  /** What one place is worth, in the unit of the prices. */
  placePrice: number;
  /** Proven after the run by `refutation`, which does not know the solver. There is no other value: an outcome without proof is not returned. */
  certificate: "optimal";
  /** The mark of the problem, the same in whatever order it was given. */
  inputHash: string;
}

/**
 * Who does which case: the best of all ways, proven. What counts, in this order: as many cases placed as possible, and of
 * those the most urgent (`priority`, lowest first); the highest sum of fits; work spread evenly (only with `loadCost`).
 * Each case has at most one candidate, a candidate and a group at most their capacity. Pinned pairs are placed, forbidden
 * ones are not. Pure and repeatable: the same problem has the same outcome, in whatever order it is given; equal outcomes
 * are chosen between by the hash of the ids.
 *
 * @param problem see `AllocationProblem`; up to millions of arcs when these come as an `ArcList`
 * @param solve finds the flow; whatever it finds is checked
 * @throws {ProblemError} a line per fault with its path, when the problem cannot be solved as it is given
 * @throws {UnprovenError} when what `solve` found is not proven
 */
export function allocate(problem: AllocationProblem, solve = solveFlow): Allocation {
  const index = indexProblem(problem);
  const weights = weightsOf(index);
  const { network, origin } = networkOf(index, weights);
  const flow = solve(network);
  const arcOf = flow.arcOf.map((arc, from) => (arc < 0 ? (index.pin[from] ?? -1) : (origin[arc] ?? -1)));
  return certified(index, weights, { arcOf, price: flow.price });
}

/** The outcome in the caller's words, when it proves to be the best. */
export function certified(index: AllocationIndex, weights: Weights, claim: Claim): Allocation {
  const fault = refutation(index, weights, claim);
  if (fault !== null) throw new UnprovenError(fault);
  const { cases, candidates, candidate, fit, loadCost } = index;
  const given: number[] = [];
  for (let at = 0; at < cases.given.length; at++) given[cases.given[at] ?? 0] = at;
  const load = index.burden.slice();
  const outcome: Allocation = {
    ...{ placed: 0, fit: 0, spread: 0, assignment: [], unplaced: [] },
    ...pricesOf(index, weights, claim.price),
    certificate: "optimal",
    inputHash: inputHash(index),
  };
  for (const from of given) {
    const arc = claim.arcOf[from] ?? -1;
    const name = cases.names[from] ?? "";
    if (arc < 0) outcome.unplaced.push(name);
    else {
      const to = candidate[arc] ?? 0;
      outcome.placed++;
      outcome.fit += fit[arc] ?? 0;
      outcome.spread += loadCost * (load[to] ?? 0);
      load[to] = (load[to] ?? 0) + 1;
      outcome.assignment.push([name, candidates.names[to] ?? ""]);
    }
  }
  return outcome;
}

function pricesOf({ candidates, groupIds }: AllocationIndex, { point, place }: Weights, price: Float64Array) {
  const own = new Map<number, number>();
  candidates.given.forEach((given, at) => {
    own.set(given, (price[at] ?? 0) / point);
  });
  const named = candidates.names.map((name, at) => ({ name, given: candidates.given[at] ?? 0 }));
  named.sort((a, b) => a.given - b.given);
  return {
    prices: Object.fromEntries(named.map(({ name, given }) => [name, own.get(given) ?? 0])),
    groupPrices: Object.fromEntries(groupIds.map((name, at) => [name, (price[named.length + at] ?? 0) / point])),
    placePrice: place / point,
  };
}

function inputHash(index: AllocationIndex): string {
  const { cases, candidates, groupIds } = index;
  const groups = groupIds.map((id, at) => ({ id, place: candidates.names.length + at }));
  const nameOf = (place: number) => groupIds[place - candidates.names.length] ?? "";
  groups.sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Fingerprint()
    .addTexts(cases.names)
    .addTexts(candidates.names)
    .addTexts(groups.flatMap(({ id, place }) => [id, nameOf(index.parent[place] ?? -1)]))
    .addTexts(Array.from(index.parent.subarray(0, candidates.names.length), nameOf))
    .addNumbers(index.capacity.subarray(0, candidates.names.length))
    .addNumbers(groups.map(({ place }) => index.capacity[place] ?? 0))
    .addNumbers(index.urgency)
    .addNumbers(index.burden)
    .addNumbers(index.start)
    .addNumbers(index.candidate)
    .addNumbers(index.fit)
    .addNumbers(index.allowed)
    .addNumbers(index.pin)
    .addNumbers([index.loadCost])
    .toString();
}
