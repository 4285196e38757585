import { bid } from "#app/domain/matching/flow/bidding.ts";
import { coreOf, guessedPrices, missing, widened } from "#app/domain/matching/flow/core.ts";
import { emptyFlow, type Flow, type Network, seat } from "#app/domain/matching/flow/network.ts";
import { Search } from "#app/domain/matching/flow/search.ts";

/**
 * The cheapest flow, with prices that prove it. Where cases have hundreds of arcs, the solver works on the best few of
 * each, and then looks with the prices whether an arc that was left aside could improve anything.
 */
export function solveFlow(network: Network): Flow {
  const flow = network.fit.length > denseArcs * network.caseCount ? solveByCore(network) : solveWhole(network);
  liftUnused(network, flow);
  return flow;
}

const denseArcs = 200;
const coreArcs = 16;
const addedArcs = 8;
/** More bids place few cases more; what they leave the search does faster. */
const bidsPerCase = 8;

function finish(network: Network, flow: Flow, waiting: Int32Array): void {
  const left = bid(network, flow, waiting, bidsPerCase * waiting.length);
  const search = new Search(network, flow);
  for (const from of left) search.place(from);
}

function solveWhole(network: Network): Flow {
  const flow = emptyFlow(network);
  finish(network, flow, allCases(network));
  return flow;
}

function solveByCore(whole: Network): Flow {
  const guess = allSeatsWillBeTaken(whole) ? guessedPrices(whole) : new Float64Array(whole.candidateCount);
  let core = coreOf(whole, guess, coreArcs);
  let flow = emptyFlow(core.network);
  for (let to = 0; to < whole.candidateCount; to++) flow.price[to] = Math.max(flow.price[to] ?? 0, guess[to] ?? 0);
  let waiting = allCases(whole);
  for (;;) {
    finish(core.network, flow, waiting);
    const more = missing(whole, core, flow, addedArcs);
    if (more.size > 0) {
      core = widened(whole, core, flow, more);
      flow = reseated(core.network, flow, more);
      waiting = Int32Array.from(more.keys());
    } else if (hasIdlePrice(core.network, flow)) {
      // a seat that stays free must be free of charge; prices only rise, so these began too high
      flow = emptyFlow(core.network);
      waiting = allCases(whole);
    } else {
      return { ...flow, arcOf: flow.arcOf.map((arc) => (arc < 0 ? arc : (core.origin[arc] ?? 0))) };
    }
  }
}

function allCases({ caseCount }: Network): Int32Array {
  return Int32Array.from({ length: caseCount }, (_, from) => from);
}

function allSeatsWillBeTaken({ caseCount, candidateCount, capacity, stepCost }: Network): boolean {
  const seats = capacity.reduce((total, seats) => total + seats, 0);
  return stepCost === 0 && capacity.length === candidateCount && seats <= caseCount;
}

/** The flow in a wider network, without the cases that will be better off elsewhere. */
function reseated(network: Network, before: Flow, without: ReadonlyMap<number, unknown>): Flow {
  const flow = { ...emptyFlow(network), price: before.price };
  for (let from = 0; from < network.caseCount; from++) {
    const arc = before.arcOf[from] ?? -1;
    if (arc >= 0 && !without.has(from)) seat(network, flow, from, arc);
  }
  return flow;
}

function hasIdlePrice({ candidateCount, capacity, parent, stepCost, burden }: Network, { price, load }: Flow): boolean {
  for (let place = 0; place < capacity.length; place++) {
    const taken = load[place] ?? 0;
    const step = place < candidateCount ? stepCost * ((burden[place] ?? 0) + taken) : 0;
    const above = price[parent[place] ?? -1] ?? 0;
    if (taken < (capacity[place] ?? 0) && (price[place] ?? 0) > above + step) return true;
  }
  return false;
}

/** Whom nobody needed kept her first price, also where her group has become dear: she costs what the group costs. */
function liftUnused({ candidateCount, capacity, parent, stepCost, burden }: Network, { price, load }: Flow): void {
  const lift = (place: number): number => {
    const above = parent[place] ?? -1;
    const step = place < candidateCount ? stepCost * (burden[place] ?? 0) : 0;
    const least = above < 0 ? 0 : lift(above) + step;
    if (load[place] === 0 && (price[place] ?? 0) < least) price[place] = least;
    return price[place] ?? 0;
  };
  for (let place = 0; place < capacity.length; place++) if ((parent[place] ?? -1) >= 0) lift(place);
}
