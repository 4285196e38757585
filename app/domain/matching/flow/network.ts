/**
 * The batch problem as numbers: cases flow to candidates, candidates to groups, groups to larger groups. A place is a
 * node that holds a limited number: first all candidates (0 … candidateCount − 1), then all groups. Costs are whole
 * numbers below 2⁵³; a cheaper flow is a better one.
 *
 * Reads of typed arrays carry `?? 0`, since the types allow for a read past the end; none happens.
 */
export interface Network {
  caseCount: number;
  candidateCount: number;
  /** The arcs of case i are start[i] … start[i + 1] − 1. */
  start: Int32Array;
  /** Per arc: the candidate. */
  candidate: Int32Array;
  /** Per arc: fit 0–1000. */
  fit: Uint16Array;
  /** What one point of fit is worth. */
  pointCost: number;
  /** Per case: what it costs to leave it out; more than any fit can make good. */
  dropCost: Float64Array;
  /** Per place: how many cases it holds. */
  capacity: Int32Array;
  /** Per place: the group it belongs to, or −1. */
  parent: Int32Array;
  /** The k-th case (from 0) of a candidate costs stepCost × (burden + k): this spreads the work. */
  stepCost: number;
  /** Per candidate: the cases that count already. */
  burden: Int32Array;
}

/** A flow with its prices; what the two stages of the solver share and change. */
export interface Flow {
  /** Per case: the arc it uses, or −1. */
  arcOf: Int32Array;
  /** Per place: what a seat there costs, the groups above it included. */
  price: Float64Array;
  /** Per place: how many cases it has. */
  load: Int32Array;
  /** The cases of candidate j are seats[seatStart[j]] … for as many as its load. */
  seatStart: Int32Array;
  seats: Int32Array;
  /** Per case: its index in `seats`. */
  seatOf: Int32Array;
}

export const topFit = 1000;

/** Nobody placed, prices as low as they may be. */
export function emptyFlow(network: Network): Flow {
  const { caseCount, candidateCount, candidate, capacity } = network;
  const degree = new Int32Array(candidateCount);
  for (let arc = 0; arc < candidate.length; arc++) {
    const to = candidate[arc] ?? 0;
    degree[to] = (degree[to] ?? 0) + 1;
  }
  const seatStart = new Int32Array(candidateCount + 1);
  for (let to = 0; to < candidateCount; to++) {
    seatStart[to + 1] = (seatStart[to] ?? 0) + Math.min(degree[to] ?? 0, capacity[to] ?? 0);
  }
  const price = new Float64Array(capacity.length);
  for (let to = 0; to < candidateCount; to++) price[to] = network.stepCost * (network.burden[to] ?? 0);
  return {
    arcOf: new Int32Array(caseCount).fill(-1),
    price,
    load: new Int32Array(capacity.length),
    seatStart,
    seats: new Int32Array(seatStart[candidateCount] ?? 0),
    seatOf: new Int32Array(caseCount),
  };
}

/** Gives a case a seat at the candidate of this arc, in the groups above too. */
export function seat({ candidate, parent }: Network, flow: Flow, from: number, arc: number): void {
  const to = candidate[arc] ?? 0;
  const at = (flow.seatStart[to] ?? 0) + (flow.load[to] ?? 0);
  flow.seats[at] = from;
  flow.seatOf[from] = at;
  flow.arcOf[from] = arc;
  for (let place = to; place >= 0; place = parent[place] ?? -1) flow.load[place] = (flow.load[place] ?? 0) + 1;
}
