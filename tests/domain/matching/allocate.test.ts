import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "#app/domain/matching/allocate.ts";
import type { Arc } from "#app/domain/matching/allocation-problem.ts";
import { denseScore, isBetter, type Score, scoreOf, smallProblem } from "#tests/domain/matching/allocation-examples.ts";
import { numbers } from "#tests/support/numbers.ts";

describe("the batch problem", () => {
  it("has the same outcome as an independent dense solver, 3,000 times, each proven", () => {
    const differences: number[] = [];
    for (let seed = 0; seed < 3000; seed++) {
      const problem = smallProblem(seed);
      const outcome = allocate(problem);
      const [score, best] = [scoreOf(problem, outcome.assignment), denseScore(problem)];
      if (String(score) !== String(best) || outcome.certificate !== "optimal") differences.push(seed);
    }
    expect(differences).toEqual([]);
  });

  it("has the same outcome as trying everything, 1,000 times, with limits on classes, teachers and lanes", () => {
    const differences: number[] = [];
    for (let seed = 0; seed < 1000; seed++) {
      const problem = groupedProblem(seed);
      if (String(scoreOf(problem, allocate(problem).assignment)) !== String(bestOfAll(problem))) differences.push(seed);
    }
    expect(differences).toEqual([]);
  });

  it.each([
    ["as many seats as cases", 260, 260, 1],
    ["fewer seats than cases", 260, 210, 1],
    ["more seats than cases", 220, 300, 1],
    ["more seats than cases, two each", 230, 210, 2],
  ])(
    "has the same outcome as the dense solver where everybody fits everything: %s",
    (_, cases, candidates, capacity) => {
      for (const levels of [4, 1000]) {
        const problem = denseProblem({ cases, candidates, capacity, levels });
        expect(scoreOf(problem, allocate(problem).assignment)).toEqual(denseScore(problem));
      }
    },
  );

  it("does not depend on the order in which the problem is given: not even who is chosen", () => {
    const given = fc.integer({ min: 0, max: 1e6 }).map((seed) => groupedProblem(seed));
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.nat()), (problem, keys) => {
        const one = allocate(problem);
        const other = allocate({
          ...problem,
          cases: shuffled(problem.cases, keys),
          candidates: shuffled(problem.candidates, keys),
          groups: shuffled(problem.groups, keys),
          arcs: shuffled(problem.arcs, keys),
          forbids: shuffled(problem.forbids, keys),
        });
        const sets = ({ assignment, unplaced, ...rest }: typeof one) => ({
          ...rest,
          assignment: assignment.map(String).sort(),
          unplaced: unplaced.toSorted(),
        });
        expect(sets(other)).toEqual(sets(one));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps to pins, forbids and capacities, and says of each case where it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const problem = smallProblem(seed);
        const { assignment, unplaced, placed, fit, spread } = allocate(problem);
        // scoreOf throws where a limit is broken
        expect(scoreOf(problem, assignment).slice(-2)).toEqual([fit, -spread]);
        expect(placed).toBe(assignment.length);
        expect([...assignment.map(([id]) => id), ...unplaced].sort()).toEqual(problem.cases.map(({ id }) => id).sort());
        for (const pin of problem.pins) expect(assignment).toContainEqual(pin);
        for (const forbid of problem.forbids) expect(assignment).not.toContainEqual(forbid);
      }),
      { numRuns: 500 },
    );
  });

  it("gives prices that anybody can check: each case is where fit less price is highest, and only a full candidate costs", () => {
    for (let seed = 0; seed < 300; seed++) {
      const problem = { ...smallProblem(seed), pins: [], forbids: [], loadCost: 0 };
      const { assignment, prices, placePrice } = allocate(problem);
      const at = new Map(assignment);
      for (const [from, to, fit] of problem.arcs) {
        const now = problem.arcs.find((arc) => arc[0] === from && arc[1] === at.get(from));
        const worth = fit - (prices[to] ?? 0);
        if (now) expect(worth).toBeLessThanOrEqual(now[2] - (prices[now[1]] ?? 0));
        else expect(worth).toBeLessThanOrEqual(1000 - placePrice);
      }
      for (const { id, capacity } of problem.candidates) {
        const load = assignment.filter(([, to]) => to === id).length;
        if (load < (capacity ?? 1)) expect(prices[id]).toBe(0);
      }
    }
  });

  it("spreads work evenly among equals, counting what people have already", () => {
    const cases = Array.from({ length: 6 }, (_, at) => ({ id: `c${at}` }));
    const candidates = [
      { id: "s1", capacity: 6, load: 2 },
      { id: "s2", capacity: 6 },
      { id: "s3", capacity: 6 },
    ];
    const arcs = cases.flatMap(({ id }) => candidates.map((to): Arc => [id, to.id, 700]));
    const { assignment, spread } = allocate({ cases, candidates, arcs, loadCost: 3 });
    const loads = candidates.map(({ id }) => assignment.filter(([, to]) => to === id).length);
    expect([loads[0], Math.min(...loads), Math.max(...loads)]).toEqual([1, 1, 3]);
    expect(spread).toBe(3 * (2 + (0 + 1 + 2) + (0 + 1)));
  });

  it("does not favour the same candidates where all are equal", () => {
    const cases = Array.from({ length: 40 }, (_, at) => ({ id: `c${at}` }));
    const candidates = Array.from({ length: 400 }, (_, at) => ({ id: `s${at}`, capacity: 40 }));
    const arcs = cases.flatMap(({ id }) => candidates.map((to): Arc => [id, to.id, 700]));
    const { assignment } = allocate({ cases, candidates, arcs });
    expect(new Set(assignment.map(([, to]) => to)).size).toBeGreaterThan(30);
  });

  it("says so when numbers would be too large to be exact", () => {
    const cases = Array.from({ length: 20_000 }, (_, at) => ({ id: `c${at}` }));
    const candidates = [{ id: "s", capacity: 2 ** 31 - 1, load: 2 ** 31 - 1 }];
    expect(() => allocate({ cases, candidates, arcs: [], loadCost: 1 })).toThrow(/^loadCost: too large/);
  });
});

/** Everybody fits everything; `levels` different fits. */
function denseProblem({ levels, ...size }: { cases: number; candidates: number; capacity: number; levels: number }) {
  const { upTo } = numbers(size.cases + levels);
  const cases = Array.from({ length: size.cases }, (_, at) => ({ id: `c${at}`, priority: 1 }));
  const candidates = Array.from({ length: size.candidates }, (_, at) => ({ id: `s${at}`, capacity: size.capacity }));
  const talent = candidates.map(() => upTo(500));
  const arcs = cases.flatMap(({ id }) =>
    candidates.map(
      (to, at): Arc => [id, to.id, Math.floor(((talent[at] ?? 0) + upTo(500)) / (1000 / levels)) * (1000 / levels)],
    ),
  );
  return { cases, candidates, arcs, pins: [], forbids: [], loadCost: 0 };
}

function shuffled<T>(list: readonly T[], keys: fc.Stream<number>): T[] {
  const order = [...keys.take(list.length)];
  return list
    .map((item, at) => ({ item, key: order[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function groupedProblem(seed: number) {
  const { upTo } = numbers(seed + 100_000);
  const problem = { ...smallProblem(seed + 100_000, 5), pins: [] };
  const groups = Array.from({ length: 1 + upTo(3) }, (_, at) => ({
    ...{ id: `g${at}`, capacity: upTo(3) },
    ...(at > 0 && upTo(2) > 0 ? { parent: `g${upTo(at - 1)}` } : {}),
  }));
  const candidates = problem.candidates.map((candidate) =>
    upTo(4) === 0 ? candidate : { ...candidate, group: `g${upTo(groups.length - 1)}` },
  );
  return { ...problem, groups, candidates };
}

function bestOfAll(problem: ReturnType<typeof groupedProblem>): Score {
  let best = scoreOf(problem, []);
  const forbidden = new Set(problem.forbids.map(String));
  const tryFrom = (at: number, chosen: [string, string][]) => {
    const one = problem.cases[at];
    let score: Score;
    try {
      score = scoreOf(problem, chosen);
    } catch {
      return;
    }
    if (isBetter(score, best)) best = score;
    if (!one) return;
    tryFrom(at + 1, chosen);
    for (const [from, to] of problem.arcs) {
      if (from === one.id && !forbidden.has(`${from},${to}`)) tryFrom(at + 1, [...chosen, [from, to]]);
    }
  };
  tryFrom(0, []);
  return best;
}
