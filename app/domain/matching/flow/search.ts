import { type Flow, type Network, topFit } from "#app/domain/matching/flow/network.ts";
import { Queue } from "#app/domain/matching/flow/queue.ts";

/**
 * The exact second stage, one case at a time: the cheapest chain of moves that gives this case a seat or leaves a case out
 * (Dijkstra over places; a move costs what it is worse than the mover's cheapest place, so no move is below 0). After
 * each chain the prices rise by what the chain cost beyond them, which keeps every seat the cheapest for its case.
 */
export class Search {
  private readonly distance: Float64Array;
  /** Per place: the search that last reached it, and the one that last settled it. */
  private readonly reached: Int32Array;
  private readonly settled: Int32Array;
  /** Per place: the arc it was reached by, or −2 − the place it was reached from. */
  private readonly via: Int32Array;
  private readonly viaCase: Int32Array;
  private readonly queue = new Queue();
  /** Reached at the very distance that is being looked at: these need no queue. */
  private readonly ready: Int32Array;
  private readyCount = 0;
  private readonly passed: Int32Array;
  private passedCount = 0;
  private readonly members: readonly number[][];
  private round = 0;
  private end = 0;
  private endPlace = -1;
  private endCase = -1;

  constructor(
    private readonly network: Network,
    private readonly flow: Flow,
  ) {
    const places = network.capacity.length;
    this.distance = new Float64Array(places);
    this.reached = new Int32Array(places);
    this.settled = new Int32Array(places);
    this.via = new Int32Array(places);
    this.viaCase = new Int32Array(places);
    this.ready = new Int32Array(places * 2 + 1);
    this.passed = new Int32Array(places);
    const { candidateCount, parent } = network;
    this.members = Array.from({ length: places - candidateCount }, () => []);
    for (let place = 0; place < places; place++) this.members[(parent[place] ?? -1) - candidateCount]?.push(place);
  }

  /** Places one case, or leaves out the one that costs least. */
  place(from: number): void {
    const { distance, settled, queue, ready, passed, network } = this;
    this.round++;
    this.end = network.dropCost[from] ?? 0;
    this.endPlace = -1;
    this.endCase = from;
    queue.length = 0;
    this.readyCount = 0;
    this.passedCount = 0;
    this.moves(from, 0, Number.NEGATIVE_INFINITY);
    for (;;) {
      let place: number;
      if (this.readyCount > 0) place = ready[--this.readyCount] ?? 0;
      else if (queue.length > 0) place = queue.pop();
      else break;
      if (settled[place] === this.round) continue;
      const at = distance[place] ?? 0;
      if (at >= this.end) break;
      settled[place] = this.round;
      passed[this.passedCount++] = place;
      this.leave(place, at);
      if (place < network.candidateCount) this.evict(place, at);
      else this.enter(place, at);
    }
    this.raise();
    this.move(from);
  }

  /** Looks at every place a case could go to; `base` is the distance less what its own place costs it. */
  private moves(from: number, base: number, now: number): void {
    const { start, candidate, fit, pointCost, parent } = this.network;
    const { price } = this.flow;
    const { distance, reached, via, viaCase, queue, ready } = this;
    const stop = start[from + 1] ?? 0;
    let end = this.end;
    for (let arc = start[from] ?? 0; arc < stop; arc++) {
      const to = candidate[arc] ?? 0;
      const at = base + (topFit - (fit[arc] ?? 0)) * pointCost + (price[to] ?? 0);
      if (at >= end || (reached[to] === this.round && (distance[to] ?? 0) <= at)) continue;
      distance[to] = at;
      reached[to] = this.round;
      via[to] = arc;
      viaCase[to] = from;
      if ((parent[to] ?? -1) < 0 && this.exits(to, at)) {
        end = this.end;
        if (end === at) continue;
      }
      if (at === now && this.readyCount < ready.length) ready[this.readyCount++] = to;
      else queue.push(at, to);
    }
  }

  /** Whether a chain may end here, with a seat that is free in all groups; if so, the shortest end is kept. */
  private exits(place: number, at: number): boolean {
    const rest = this.rise(place);
    if (at + rest >= this.end) return false;
    this.end = at + rest;
    this.endPlace = place;
    this.endCase = -1;
    return true;
  }

  /** What one seat more adds beyond the price; infinite when full. */
  private rise(place: number): number {
    const { network, flow } = this;
    const load = flow.load[place] ?? 0;
    if (load >= (network.capacity[place] ?? 0)) return Number.POSITIVE_INFINITY;
    const above = network.parent[place] ?? -1;
    const step = place < network.candidateCount ? network.stepCost * ((network.burden[place] ?? 0) + load) : 0;
    return Math.max(0, step + (above < 0 ? 0 : (flow.price[above] ?? 0)) - (flow.price[place] ?? 0));
  }

  private leave(place: number, at: number): void {
    const above = this.network.parent[place] ?? -1;
    if (above < 0) this.exits(place, at);
    else this.reach(above, at + this.rise(place), place, at);
  }

  /** From a group to those of its members that can give a seat back. */
  private enter(group: number, at: number): void {
    const { network, flow } = this;
    for (const place of this.members[group - network.candidateCount] ?? []) {
      const load = flow.load[place] ?? 0;
      if (load === 0) continue;
      const step = place < network.candidateCount ? network.stepCost * ((network.burden[place] ?? 0) + load - 1) : 0;
      this.reach(place, at + Math.max(0, (flow.price[place] ?? 0) - (flow.price[group] ?? 0) - step), group, at);
    }
  }

  private reach(place: number, at: number, from: number, now: number): void {
    if (at >= this.end || (this.reached[place] === this.round && (this.distance[place] ?? 0) <= at)) return;
    this.distance[place] = at;
    this.reached[place] = this.round;
    this.via[place] = -2 - from;
    if (at === now && this.readyCount < this.ready.length) this.ready[this.readyCount++] = place;
    else this.queue.push(at, place);
  }

  /** From a candidate to all places her cases could go to, or to leaving one of them out. */
  private evict(place: number, at: number): void {
    const { network, flow } = this;
    const first = flow.seatStart[place] ?? 0;
    const last = first + (flow.load[place] ?? 0);
    const price = flow.price[place] ?? 0;
    for (let index = first; index < last; index++) {
      const from = flow.seats[index] ?? 0;
      const cost = (topFit - (network.fit[flow.arcOf[from] ?? 0] ?? 0)) * network.pointCost;
      const base = at - cost - price;
      const drop = base + (network.dropCost[from] ?? 0);
      if (drop < this.end) {
        this.end = drop;
        this.endPlace = -1;
        this.endCase = from;
      }
      this.moves(from, base, at);
    }
  }

  private raise(): void {
    const { price } = this.flow;
    for (let index = 0; index < this.passedCount; index++) {
      const place = this.passed[index] ?? 0;
      price[place] = (price[place] ?? 0) + this.end - (this.distance[place] ?? 0);
    }
  }

  /** Carries out the chain that was found, from its end back to the case that started it. */
  private move(start: number): void {
    const { candidate, candidateCount } = this.network;
    const { arcOf, load, seatStart, seats, seatOf } = this.flow;
    let place = this.endPlace;
    let hole = -1;
    if (place >= 0) load[place] = (load[place] ?? 0) + 1;
    else {
      if (this.endCase === start) return;
      place = candidate[arcOf[this.endCase] ?? 0] ?? 0;
      hole = seatOf[this.endCase] ?? 0;
      arcOf[this.endCase] = -1;
    }
    for (;;) {
      const via = this.via[place] ?? 0;
      if (via >= 0) {
        const from = this.viaCase[place] ?? 0;
        const before = arcOf[from] ?? -1;
        const seatBefore = seatOf[from] ?? 0;
        const at = hole >= 0 ? hole : (seatStart[place] ?? 0) + (load[place] ?? 0) - 1;
        seats[at] = from;
        seatOf[from] = at;
        arcOf[from] = via;
        if (from === start) return;
        place = candidate[before] ?? 0;
        hole = seatBefore;
        continue;
      }
      const other = -2 - via;
      if (this.network.parent[other] === place) {
        load[other] = (load[other] ?? 0) + 1;
        hole = -1;
      } else {
        load[place] = (load[place] ?? 0) - 1;
        if (place < candidateCount) {
          const moved = seats[(seatStart[place] ?? 0) + (load[place] ?? 0)] ?? 0;
          seats[hole] = moved;
          seatOf[moved] = hole;
        }
      }
      place = other;
    }
  }
}
