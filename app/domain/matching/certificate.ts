import type { AllocationIndex } from "#app/domain/matching/allocation-index.ts";
import { dropCostOf, type Weights } from "#app/domain/matching/allocation-weights.ts";
import { topFit } from "#app/domain/matching/flow/network.ts";

/** An outcome of which the proof does not hold. It is never handed out. */
export class UnprovenError extends Error {
  constructor(fault: string) {
    super(`the outcome is not proven to be the best: ${fault}`);
    this.name = "UnprovenError";
  }
}

/** What a solver hands over to be judged: per case its arc or −1, and per place the price of a seat there. */
export interface Claim {
  arcOf: Int32Array;
  price: Float64Array;
}

/**
 * Proves that nothing better exists, without knowing how the outcome was found (linear programming duality): it keeps to
 * every rule; given the prices no case would be better off elsewhere; and a seat costs something only where it is wanted
 * by more than it has room for. Whoever finds prices like these has an outcome that no other outcome beats.
 *
 * @returns null, or the first thing that is not so
 */
export function refutation(index: AllocationIndex, weights: Weights, { arcOf, price }: Claim): string | null {
  const { start, candidate, fit, allowed, pin, urgency, capacity, parent, burden } = index;
  const load = new Int32Array(capacity.length);
  for (let from = 0; from < pin.length; from++) {
    const own = arcOf[from] ?? -1;
    if (own < 0) continue;
    if (own < (start[from] ?? 0) || own >= (start[from + 1] ?? 0)) return `case ${from} has another's arc`;
    if (allowed[own] !== 1) return `case ${from} has a forbidden arc`;
    for (let at = candidate[own] ?? -1; at >= 0; at = parent[at] ?? -1) load[at] = (load[at] ?? 0) + 1;
  }
  for (let place = 0; place < capacity.length; place++) {
    const above = price[parent[place] ?? -1] ?? 0;
    const own = (price[place] ?? Number.NaN) - above;
    const steps = place < burden.length ? (burden[place] ?? 0) : 0;
    const step = place < burden.length ? weights.step : 0;
    const taken = load[place] ?? 0;
    const room = capacity[place] ?? 0;
    if (!Number.isSafeInteger(own)) return `place ${place} has no exact price`;
    if (taken > room) return `place ${place} is over its capacity`;
    if (own < step * (steps + Math.max(0, taken - 1))) return `place ${place} is cheaper than its last seat`;
    if (taken < room && own > step * (steps + taken))
      return `place ${place} has a free seat that is not free of charge`;
  }
  for (let from = 0; from < pin.length; from++) {
    const own = arcOf[from] ?? -1;
    const pinned = pin[from] ?? -1;
    if (pinned >= 0) {
      if (own !== pinned) return `case ${from} is not where it is pinned`;
      continue;
    }
    const drop = dropCostOf(weights, index, urgency[from] ?? 0);
    const cost = own < 0 ? drop : costAt(own);
    if (cost > drop) return `case ${from} would better be left out`;
    const end = start[from + 1] ?? 0;
    for (let arc = start[from] ?? 0; arc < end; arc++) {
      if (costAt(arc) < cost && allowed[arc] === 1) return `case ${from} would be better off elsewhere`;
    }
  }
  return null;

  function costAt(arc: number): number {
    return (topFit - (fit[arc] ?? 0)) * weights.point + (price[candidate[arc] ?? 0] ?? 0);
  }
}
