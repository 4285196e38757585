import type { AllocationProblem, Arc } from "#app/domain/matching/allocation-problem.ts";
import { hungarian } from "#tests/domain/matching/dense-solver.ts";
import { numbers } from "#tests/support/numbers.ts";

/** What counts, in the order in which it counts: places per class of priority, most urgent first; fit; spreading, less is better. */
export type Score = number[];

interface Plain extends AllocationProblem {
  arcs: Arc[];
  pins: [string, string][];
  forbids: [string, string][];
  loadCost: number;
}

/** A small problem with much that is equal, made from a seed. */
export function smallProblem(seed: number, size = 7): Plain {
  const { upTo, oneOf } = numbers(seed);
  const classes = oneOf([1, 1, 2, 3]);
  const cases = Array.from({ length: upTo(size) }, (_, at) => ({ id: `c${at}`, priority: upTo(classes) }));
  const candidates = Array.from({ length: upTo(size) }, (_, at) => ({
    id: `s${at}`,
    capacity: upTo(4),
    load: upTo(2),
  }));
  const density = oneOf([0.3, 0.6, 1]);
  const levels = oneOf([1, 3, 1000]);
  const arcs = cases.flatMap((from) =>
    candidates.flatMap((to): Arc[] =>
      upTo(999) < density * 1000 ? [[from.id, to.id, Math.floor((1000 * upTo(levels)) / levels)]] : [],
    ),
  );
  const pins: [string, string][] = [];
  const room = new Map(candidates.map(({ id, capacity }) => [id, capacity]));
  const forbids: [string, string][] = [];
  for (const [from, to] of arcs) {
    const dice = upTo(20);
    const left = room.get(to) ?? 0;
    if (dice === 0 && left > 0 && pins.every(([other]) => other !== from)) {
      pins.push([from, to]);
      room.set(to, left - 1);
    } else if (dice === 1) forbids.push([from, to]);
  }
  return { cases, candidates, arcs, pins, forbids, loadCost: oneOf([0, 0, 1, 5]) };
}

/** The best score, from the dense solver on the problem with every seat a column of its own. */
export function denseScore(problem: Plain): Score {
  const { cases, candidates, arcs, pins, forbids, loadCost } = problem;
  const never = 1e15;
  const fits = new Map(arcs.map(([from, to, fit]) => [`${from} ${to}`, fit]));
  const pinned = new Map(pins);
  const forbidden = new Set(forbids.map(([from, to]) => `${from} ${to}`));
  const seats = candidates.flatMap(({ id, capacity = 1, load = 0 }) =>
    Array.from({ length: capacity }, (_, at) => ({ id, step: load + at })),
  );
  // 1e3 for a point of fit, 1e8 for a place, 20 times that for a place of a more urgent class: enough for ten cases
  const cost = cases.map(({ id, priority = 1 }) => [
    ...seats.map((seat) => {
      const pair = `${id} ${seat.id}`;
      const fit = fits.get(pair);
      if (fit === undefined || forbidden.has(pair) || (pinned.get(id) ?? seat.id) !== seat.id) return never;
      return (1000 - fit) * 1e3 + (loadCost > 0 ? seat.step : 0);
    }),
    ...cases.map(() => (pinned.has(id) ? never : 1e8 * 20 ** (3 - priority))),
  ]);
  const taken = hungarian(cost).map((column) => seats[column]?.id);
  return scoreOf(
    problem,
    cases.flatMap(({ id }, at) => (taken[at] === undefined ? [] : [[id, taken[at]]])),
  );
}

/** What an assignment is worth; throws when it breaks a rule. */
export function scoreOf(problem: Plain, assignment: readonly (readonly [string, string])[]): Score {
  const { cases, candidates, arcs, groups = [], loadCost } = problem;
  const fits = new Map(arcs.map(([from, to, fit]) => [`${from} ${to}`, fit]));
  const limits = new Map<string, { capacity: number; above: string | undefined; load: number }>();
  for (const { id, capacity = 1, group } of candidates) limits.set(`s ${id}`, { capacity, above: group, load: 0 });
  for (const { id, capacity, parent } of groups) limits.set(`g ${id}`, { capacity, above: parent, load: 0 });
  const places = [0, 0, 0, 0];
  let fit = 0;
  let spread = 0;
  const seen = new Set<string>();
  for (const [from, to] of assignment) {
    const points = fits.get(`${from} ${to}`);
    if (points === undefined || seen.has(from)) throw new Error(`${from} cannot be at ${to}`);
    seen.add(from);
    fit += points;
    const priority = cases.find(({ id }) => id === from)?.priority ?? 1;
    places[priority] = (places[priority] ?? 0) + 1;
    const { load = 0 } = candidates.find(({ id }) => id === to) ?? {};
    spread += loadCost * (load + (limits.get(`s ${to}`)?.load ?? 0));
    for (let limit = limits.get(`s ${to}`); limit; limit = limits.get(`g ${limit.above}`)) {
      if (++limit.load > limit.capacity) throw new Error(`too many at ${to}`);
    }
  }
  return [...places, fit, -spread];
}

/** Whether the first score is better. */
export function isBetter(one: Score, other: Score): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
