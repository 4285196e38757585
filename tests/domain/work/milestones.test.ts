import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { milestoneState, planProgress, reordered } from "#app/domain/work/milestones.ts";

const today = "2026-11-10";
const made = (dueOn: string, doneAt: Date | null = null) => ({ dueOn, doneAt });

describe("a milestone", () => {
  test.each([
    ["2026-11-09", "late"],
    ["2026-11-10", "soon"],
    ["2026-11-17", "soon"],
    ["2026-11-18", "planned"],
  ] as const)("that is due on %s is %s on 10 November", (dueOn, state) => {
    expect(milestoneState(made(dueOn), today)).toBe(state);
  });

  test("that is done is never late", () => {
    expect(milestoneState(made("2026-01-01", new Date()), today)).toBe("done");
  });
});

describe("a plan", () => {
  test("says how far it is, and what comes first in its own order", () => {
    const plan = [made("2026-11-01", new Date()), made("2026-12-01"), made("2026-11-05")];
    expect(planProgress(plan, today)).toEqual({ done: 1, late: 1, all: 3, next: plan[1] });
    expect(planProgress([], today)).toEqual({ done: 0, late: 0, all: 0, next: undefined });
  });

  test("keeps all its milestones when one is moved, and moving back undoes it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.boolean(), (ids, at, up) => {
        const id = ids[at % ids.length] ?? "";
        const moved = reordered(ids, id, up ? "up" : "down");
        expect([...moved].sort()).toEqual([...ids].sort());
        const stuck = moved.every((one, place) => one === ids[place]);
        if (!stuck) expect(reordered(moved, id, up ? "down" : "up")).toEqual(ids);
      }),
    );
    expect(reordered(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
    expect(reordered(["a", "b"], "a", "up")).toEqual(["a", "b"]);
    expect(reordered(["a", "b"], "x", "down")).toEqual(["a", "b"]);
  });
});
