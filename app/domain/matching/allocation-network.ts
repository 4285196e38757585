import type { AllocationIndex } from "#app/domain/matching/allocation-index.ts";
import { dropCostOf, type Weights } from "#app/domain/matching/allocation-weights.ts";
import type { Network } from "#app/domain/matching/flow/network.ts";

/** What is left to solve: without forbidden arcs, pinned cases and the seats that these take. */
export function networkOf(index: AllocationIndex, weights: Weights): { network: Network; origin: Int32Array } {
  const { pin, candidate, fit, allowed, parent } = index;
  const caseCount = pin.length;
  const start = new Int32Array(caseCount + 1);
  const origin = new Int32Array(fit.length);
  const capacity = index.capacity.slice();
  const burden = index.burden.slice();
  let filled = 0;
  for (let from = 0; from < caseCount; from++) {
    const pinned = pin[from] ?? -1;
    const end = pinned < 0 ? (index.start[from + 1] ?? 0) : 0;
    for (let arc = index.start[from] ?? 0; arc < end; arc++) if (allowed[arc] === 1) origin[filled++] = arc;
    start[from + 1] = filled;
    if (pinned < 0) continue;
    const to = candidate[pinned] ?? 0;
    burden[to] = (burden[to] ?? 0) + 1;
    for (let place = to; place >= 0; place = parent[place] ?? -1) capacity[place] = (capacity[place] ?? 0) - 1;
  }
  const kept = origin.subarray(0, filled);
  const whole = filled === fit.length;
  const network = {
    caseCount,
    candidateCount: burden.length,
    start,
    candidate: whole ? candidate : kept.map((arc) => candidate[arc] ?? 0),
    fit: whole ? fit : Uint16Array.from(kept, (arc) => fit[arc] ?? 0),
    pointCost: weights.point,
    dropCost: Float64Array.from(index.urgency, (urgency) => dropCostOf(weights, index, urgency)),
    capacity,
    parent,
    stepCost: weights.step,
    burden,
  };
  return { network, origin: kept };
}
