import { type Flow, type Network, topFit } from "#app/domain/matching/flow/network.ts";

/** Part of a network: the same cases and places, fewer arcs. */
export interface Core {
  network: Network;
  /** Per arc of the core: the arc of the whole. */
  origin: Int32Array;
}

/**
 * Prices to begin with where every seat will be taken: what a candidate is worth to the average case. Who suits everybody
 * is dear, so that the core also holds those whom nobody prefers.
 */
export function guessedPrices({ candidateCount, candidate, fit, pointCost }: Network): Float64Array {
  const sum = new Float64Array(candidateCount);
  const count = new Float64Array(candidateCount);
  for (let arc = 0; arc < fit.length; arc++) {
    const to = candidate[arc] ?? 0;
    sum[to] = (sum[to] ?? 0) + (fit[arc] ?? 0);
    count[to] = (count[to] ?? 0) + 1;
  }
  const mean = sum.map((points, to) => (count[to] === 0 ? 0 : Math.round(points / (count[to] ?? 1))));
  const least = mean.reduce((lowest, points) => Math.min(lowest, points), topFit);
  return mean.map((points) => (points - least) * pointCost);
}

/**
 * The `size` arcs of each case that are best at these prices. Where arcs are equal at the cut, those are taken that come
 * first after a point that differs per case: always taking the first would give all cases the same few candidates.
 */
export function coreOf(whole: Network, price: Float64Array, size: number): Core {
  const { caseCount, start, fit, candidate, pointCost } = whole;
  const origin = new Int32Array(Math.min(fit.length, caseCount * (size + 1)));
  const coreStart = new Int32Array(caseCount + 1);
  const points = Int16Array.from(price, (cost) => cost / pointCost);
  // net worth lies between −topFit and topFit
  const count = new Int32Array(2 * topFit + 1);
  let filled = 0;
  for (let from = 0; from < caseCount; from++) {
    const first = start[from] ?? 0;
    const end = start[from + 1] ?? 0;
    count.fill(0);
    for (let arc = first; arc < end; arc++) {
      const worth = (fit[arc] ?? 0) - (points[candidate[arc] ?? 0] ?? 0) + topFit;
      count[worth] = (count[worth] ?? 0) + 1;
    }
    let least = 2 * topFit;
    let room = size;
    while (least > 0 && (count[least] ?? 0) <= room) room -= count[least--] ?? 0;
    const turn = end > first ? first + (from % (end - first)) : first;
    const take = (begin: number, stop: number) => {
      for (let arc = begin; arc < stop; arc++) {
        const worth = (fit[arc] ?? 0) - (points[candidate[arc] ?? 0] ?? 0) + topFit;
        if (worth > least || arc === turn || (worth === least && room > 0)) {
          if (worth === least && arc !== turn) room--;
          origin[filled++] = arc;
        }
      }
    };
    take(turn, end);
    take(first, turn);
    coreStart[from + 1] = filled;
  }
  return partOf(whole, coreStart, origin.slice(0, filled));
}

/**
 * Arcs outside the core at which a case would be better off at these prices, per case the best `atMost`. None: what is
 * best for the core is best for the whole.
 */
export function missing(whole: Network, core: Core, flow: Flow, atMost: number): Map<number, Int32Array> {
  const { start, candidate, fit, pointCost } = whole;
  const { price } = flow;
  const found = new Map<number, Int32Array>();
  const arcs = new Int32Array(atMost);
  const costs = new Float64Array(atMost);
  for (let from = 0; from < whole.caseCount; from++) {
    let bar = costNow(core.network, flow, from);
    let count = 0;
    const end = start[from + 1] ?? 0;
    for (let arc = start[from] ?? 0; arc < end; arc++) {
      const cost = (topFit - (fit[arc] ?? 0)) * pointCost + (price[candidate[arc] ?? 0] ?? 0);
      if (cost >= bar) continue;
      let at = count < atMost ? count++ : atMost - 1;
      while (at > 0 && (costs[at - 1] ?? 0) > cost) {
        costs[at] = costs[at - 1] ?? 0;
        arcs[at] = arcs[--at] ?? 0;
      }
      costs[at] = cost;
      arcs[at] = arc;
      if (count === atMost) bar = costs[atMost - 1] ?? 0;
    }
    if (count > 0) found.set(from, arcs.slice(0, count));
  }
  return found;
}

/** What a case costs where it is, its seat's price included. */
function costNow({ candidate, fit, pointCost, dropCost }: Network, { arcOf, price }: Flow, from: number): number {
  const arc = arcOf[from] ?? -1;
  if (arc < 0) return dropCost[from] ?? 0;
  return (topFit - (fit[arc] ?? 0)) * pointCost + (price[candidate[arc] ?? 0] ?? 0);
}

/** The core with more arcs; `arcOf` of the flow is carried over to the new numbers. */
export function widened(whole: Network, core: Core, flow: Flow, more: ReadonlyMap<number, Int32Array>): Core {
  const { start } = core.network;
  const added = [...more.values()].reduce((total, arcs) => total + arcs.length, 0);
  const origin = new Int32Array(core.origin.length + added);
  const wideStart = new Int32Array(start.length);
  let filled = 0;
  for (let from = 0; from < whole.caseCount; from++) {
    const first = start[from] ?? 0;
    const arc = flow.arcOf[from] ?? -1;
    if (arc >= 0) flow.arcOf[from] = arc - first + filled;
    origin.set(core.origin.subarray(first, start[from + 1]), filled);
    filled += (start[from + 1] ?? 0) - first;
    const extra = more.get(from);
    if (extra) {
      origin.set(extra, filled);
      filled += extra.length;
    }
    wideStart[from + 1] = filled;
  }
  return partOf(whole, wideStart, origin);
}

function partOf(whole: Network, start: Int32Array, origin: Int32Array): Core {
  const candidate = origin.map((arc) => whole.candidate[arc] ?? 0);
  const fit = Uint16Array.from(origin, (arc) => whole.fit[arc] ?? 0);
  return { network: { ...whole, start, candidate, fit }, origin };
}
