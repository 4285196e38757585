import { type Flow, type Network, seat, topFit } from "#app/domain/matching/flow/network.ts";

// Who finds equal bids waits for the next round; with many equal fits that could go on for ever.
const maxRounds = 2;

/**
 * The quick first stage: cases bid for seats, as in an auction. Each takes its cheapest place. Where a candidate is full,
 * her price rises until one of those who want her is as well off elsewhere; that one leaves. Prices only rise, and every
 * case that has a seat has it at its cheapest place, so whatever this stage leaves undone the next can finish exactly.
 *
 * @returns the cases that have neither a seat nor a reason to be left out
 */
export function bid(network: Network, flow: Flow, waiting: Int32Array, maxBids: number): Int32Array {
  const { start, candidate, fit, pointCost, dropCost, capacity, parent, stepCost, burden } = network;
  const { price, load, seats, seatStart, seatOf, arcOf } = flow;
  // per case: the price of its place at which it would rather leave
  const limit = new Float64Array(network.caseCount);
  const grouped = parent.some((group) => group >= 0);
  const left: number[] = [];
  let queue = waiting;
  let bids = 0;
  for (let round = 0; round < maxRounds && queue.length > 0; round++) {
    const later: number[] = [];
    for (const first of queue) {
      let from = first;
      let avoid = -1;
      while (from >= 0) {
        if (++bids > maxBids) {
          left.push(from);
          break;
        }
        let best = Number.POSITIVE_INFINITY;
        let second = Number.POSITIVE_INFINITY;
        let bestArc = -1;
        let bestTo = -1;
        const end = start[from + 1] ?? 0;
        for (let arc = start[from] ?? 0; arc < end; arc++) {
          const to = candidate[arc] ?? 0;
          const cost = (topFit - (fit[arc] ?? 0)) * pointCost + (price[to] ?? 0);
          if (cost < best || (cost === best && bestTo === avoid)) {
            second = best;
            best = cost;
            bestArc = arc;
            bestTo = to;
          } else if (cost < second) second = cost;
        }
        const drop = dropCost[from] ?? 0;
        if (drop <= best) break;
        if (drop < second) second = drop;
        if (grouped && blocked(bestTo)) {
          left.push(from);
          break;
        }
        const now = price[bestTo] ?? 0;
        const mine = now + second - best;
        const taken = load[bestTo] ?? 0;
        const above = parent[bestTo] ?? -1;
        const floor = stepCost * ((burden[bestTo] ?? 0) + taken) + (above < 0 ? 0 : (price[above] ?? 0));
        const next = taken < (capacity[bestTo] ?? 0) ? floor : Number.POSITIVE_INFINITY;
        const base = seatStart[bestTo] ?? 0;
        const weakest = taken > 0 ? (limit[seats[base] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
        limit[from] = mine;
        if (next <= mine && next <= weakest) {
          if (next > now) price[bestTo] = next;
          seat(network, flow, from, bestArc);
          up(base, base + taken);
          break;
        }
        if (mine <= weakest) {
          // whoever bids leaves again: her next best is as good at this price
          if (mine > now) {
            price[bestTo] = mine;
            avoid = bestTo;
            continue;
          }
          later.push(from);
          break;
        }
        price[bestTo] = weakest;
        const out = seats[base] ?? 0;
        arcOf[out] = -1;
        arcOf[from] = bestArc;
        seats[base] = from;
        seatOf[from] = base;
        down(base, base, base + taken);
        if (weakest > now) {
          from = out;
          avoid = bestTo;
        } else {
          later.push(out);
          break;
        }
      }
    }
    queue = Int32Array.from(later);
  }
  return Int32Array.from([...left, ...queue]);

  function blocked(place: number): boolean {
    for (let at = parent[place] ?? -1; at >= 0; at = parent[at] ?? -1) {
      if ((load[at] ?? 0) >= (capacity[at] ?? 0)) return true;
    }
    return false;
  }

  // the seats of a candidate are a heap by limit, lowest first
  function up(base: number, index: number): void {
    let at = index;
    while (at > base) {
      const above = base + ((at - base - 1) >> 1);
      if (limitAt(above) <= limitAt(at)) return;
      swap(above, at);
      at = above;
    }
  }

  function down(base: number, index: number, end: number): void {
    let at = index;
    for (;;) {
      const one = base + 2 * (at - base) + 1;
      if (one >= end) return;
      const lower = one + 1 < end && limitAt(one + 1) < limitAt(one) ? one + 1 : one;
      if (limitAt(at) <= limitAt(lower)) return;
      swap(lower, at);
      at = lower;
    }
  }

  function limitAt(index: number): number {
    return limit[seats[index] ?? 0] ?? 0;
  }

  function swap(a: number, b: number): void {
    const [one, other] = [seats[a] ?? 0, seats[b] ?? 0];
    seats[a] = other;
    seats[b] = one;
    seatOf[one] = b;
    seatOf[other] = a;
  }
}
