import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, candidatesOf } from "#app/domain/plan/candidates.ts";
import type { StepLibrary } from "#app/domain/plan/library.ts";
import { type Ordered, orderOf } from "#app/domain/plan/order.ts";
import { compare } from "#app/lib/fraction.ts";
import {
  candidatesFor,
  contentWith,
  libraries,
  plainLibrary,
  plannedInputs,
  secured,
  someSteps,
} from "./plan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };
const idsOf = (order: readonly Ordered[]) => order.map(({ step }) => step.id);

/** Below zero when one should come before the other, by what it is worth alone. */
function better(one: Candidate, other: Candidate): number {
  if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
  return compare(other.worth, one.worth) || one.step.effort - other.step.effort;
}

/** Everything that must be there before this step, near and far. */
function roots(order: readonly Ordered[], { needs }: Ordered, seen = new Set<string>()): Set<string> {
  for (const one of order) {
    if (!needs.includes(one.step.id) || seen.has(one.step.id)) continue;
    seen.add(one.step.id);
    roots(order, one, seen);
  }
  return seen;
}

describe("the order of steps", () => {
  it("holds every candidate once", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, (input, library) => {
        const found = candidatesFor(input, library);
        const order = idsOf(orderOf(library, found));
        expect([...order].sort()).toEqual(found.map(({ step }) => step.id).sort());
      }),
    );
  });

  it("puts no step before one that it builds on", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, (input, library) => {
        const order = orderOf(library, candidatesFor(input, library));
        order.forEach(({ needs }, at) => {
          const earlier = idsOf(order.slice(0, at));
          expect(needs.filter((id) => !earlier.includes(id))).toEqual([]);
        });
      }),
    );
  });

  it("is at each place the best of what is left, or something that the best of what is left builds on", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, (input, library) => {
        const order = orderOf(library, candidatesFor(input, library));
        order.forEach((here, at) => {
          const left = order.slice(at);
          const best = left.filter((one) => left.every((other) => better(one, other) <= 0));
          const allowed = best.some((one) => one.step.id === here.step.id || roots(order, one).has(here.step.id));
          expect(allowed, `${here.step.id} at ${at}`).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("puts missing basic security first, whatever it gains", () => {
    fc.assert(
      fc.property(plannedInputs, (input) => {
        const order = orderOf(plainLibrary, candidatesFor(input));
        const urgent = order.filter((one) => one.urgent).length;
        expect(order.slice(0, urgent).every((one) => one.urgent)).toBe(true);
      }),
    );
  });

  it("puts what she put off or left out last, save where others build on it", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, someSteps, (input, library, away) => {
        const order = orderOf(library, candidatesFor(input, library), away);
        const needed = new Set(order.filter(({ step }) => !away.has(step.id)).flatMap((one) => [...roots(order, one)]));
        const last = order.findLastIndex(({ step }) => !away.has(step.id));
        expect(order.slice(0, last + 1).filter(({ step }) => away.has(step.id) && !needed.has(step.id))).toEqual([]);
      }),
    );
  });

  it("ranks a step that another opened by what it is worth, like all others", () => {
    const found = candidatesOf(
      contentWith(),
      { profile: shop, answers: { S1: "1", G2: [], ...secured } },
      new Set(["S1-2"]),
    );
    const order = orderOf(plainLibrary, found);
    const ranked = found.find(({ step }) => step.id === "S1-3");
    const others = found.filter(({ step }) => step.question !== "S1");
    const lesser = others.filter(({ worth }) => ranked && compare(worth, ranked.worth) < 0).map(({ step }) => step.id);
    expect(lesser.length).toBeGreaterThan(0);
    expect(idsOf(order).indexOf("S1-3")).toBeLessThan(Math.min(...lesser.map((id) => idsOf(order).indexOf(id))));
  });

  it("does not depend on the order in which the candidates come", () => {
    fc.assert(
      fc.property(plannedInputs, libraries, fc.nat(), (input, library, turn) => {
        const found = candidatesFor(input, library);
        const turned = [...found.slice(turn % (found.length + 1)), ...found.slice(0, turn % (found.length + 1))];
        expect(idsOf(orderOf(library, turned))).toEqual(idsOf(orderOf(library, found)));
      }),
    );
  });

  it("ends also when steps wait for each other", () => {
    const circle: StepLibrary = plainLibrary.map((step) =>
      step.id === "S1-2" ? { ...step, after: ["A1-2"] } : step.id === "A1-2" ? { ...step, after: ["S1-2"] } : step,
    );
    const order = orderOf(circle, candidatesFor({ profile: shop, answers: { S1: "1", A1: "1", ...secured } }, circle));
    expect(idsOf(order).sort()).toEqual(["A1-2", "S1-2"]);
  });

  it("calls a step distant whose basis cannot be begun yet, and puts the way there before it", () => {
    const library: StepLibrary = plainLibrary.map((step) => (step.id === "A1-1" ? { ...step, after: ["V1-3"] } : step));
    const order = orderOf(
      library,
      candidatesFor({ profile: shop, answers: { A1: "0", V1: "0", ...secured } }, library),
    );
    expect(order.map(({ step, distant }) => [step.id, distant])).toEqual([
      ["V1-1", false],
      ["A1-1", true],
    ]);
  });
});
