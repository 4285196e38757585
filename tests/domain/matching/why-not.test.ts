import { describe, expect, it } from "vitest";
import { allocate } from "#app/domain/matching/allocate.ts";
import { whyNot } from "#app/domain/matching/why-not.ts";
import { smallProblem } from "#tests/domain/matching/allocation-examples.ts";

describe("why not the one who fits better", () => {
  it("says what would be lost and who would have to move", () => {
    const problem = {
      cases: [{ id: "a" }, { id: "b" }],
      candidates: [{ id: "x" }, { id: "y" }],
      arcs: [
        ["a", "x", 835],
        ["a", "y", 800],
        ["b", "x", 700],
        ["b", "y", 455],
      ] satisfies [string, string, number][],
    };
    const outcome = allocate(problem);
    expect(outcome.fit).toBe(1500);
    const answer = whyNot(problem, outcome, ["a", "x"]);
    expect(answer).toMatchObject({
      loses: { placed: 0, fit: 210, spread: 0 },
      moves: [{ caseId: "b", from: "x", to: "y" }],
    });
    expect(answer.atLeast).toBeLessThanOrEqual(210);
  });

  it("tells from the prices never more than is really lost", () => {
    let told = 0;
    for (let seed = 0; seed < 300; seed++) {
      const problem = { ...smallProblem(seed), loadCost: 0, pins: [] };
      const outcome = allocate(problem);
      for (const [from, to] of problem.arcs.slice(0, 6)) {
        const { atLeast, loses } = whyNot(problem, outcome, [from, to]);
        if (!loses) continue;
        if (loses.placed === 0)
          expect(atLeast).toBeLessThanOrEqual(loses.fit + changeOfUrgency(problem, outcome, [from, to]));
        if (atLeast > 0) told++;
      }
    }
    expect(told).toBeGreaterThan(100);
  });

  it("says that there is no room at all", () => {
    const cases = [{ id: "a" }, { id: "b" }];
    const arcs: [string, string, number][] = [
      ["a", "x", 835],
      ["b", "x", 700],
    ];
    const problem = { cases, candidates: [{ id: "x" }], arcs, pins: [["b", "x"]] satisfies [string, string][] };
    expect(whyNot(problem, allocate(problem), ["a", "x"]).loses).toBeNull();
    expect(() => whyNot(problem, allocate(problem), ["a", "y"])).toThrow(/no arc/);
  });
});

/** A large number when somebody more urgent would be left out instead: then fit tells nothing. */
function changeOfUrgency(
  problem: ReturnType<typeof smallProblem>,
  outcome: ReturnType<typeof allocate>,
  pin: [string, string],
): number {
  const urgencies = (unplaced: readonly string[]) =>
    String(
      problem.cases
        .filter(({ id }) => unplaced.includes(id))
        .map(({ priority }) => priority)
        .sort(),
    );
  const forced = allocate({ ...problem, pins: [pin] });
  return urgencies(forced.unplaced) === urgencies(outcome.unplaced) ? 0 : Number.POSITIVE_INFINITY;
}
