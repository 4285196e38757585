import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStop } from "#app/ui/week-steps.ts";

const stops = [
  { day: 0, from: 540 },
  { day: 0, from: 780 },
  { day: 2, from: 600 },
  { day: 2, from: 800 },
  { day: 4, from: 545 },
];

describe("the arrow keys of a week", () => {
  it("go up and down a day, to its ends, and to what is nearest in time on the next day that has something", () => {
    expect(nextStop(stops, 0, "ArrowDown")).toBe(1);
    expect(nextStop(stops, 1, "ArrowUp")).toBe(0);
    expect(nextStop(stops, 2, "End")).toBe(3);
    expect(nextStop(stops, 3, "Home")).toBe(2);
    expect(nextStop(stops, 1, "ArrowRight")).toBe(3);
    expect(nextStop(stops, 3, "ArrowRight")).toBe(4);
    expect(nextStop(stops, 4, "ArrowLeft")).toBe(2);
  });

  it("go nowhere beyond the edges, and leave other keys alone", () => {
    for (const [at, key] of [
      [0, "ArrowUp"],
      [0, "ArrowLeft"],
      [4, "ArrowRight"],
      [1, "ArrowDown"],
      [0, "Tab"],
      [9, "End"],
    ] as const)
      expect(nextStop(stops, at, key)).toBeNull();
  });

  it("reach everything from anywhere", () => {
    const week = fc
      .uniqueArray(fc.record({ day: fc.nat(6), from: fc.nat(1435) }), {
        minLength: 1,
        maxLength: 15,
        selector: ({ day, from }) => `${day} ${from}`,
      })
      .map((all) => [...all].sort((one, other) => one.day - other.day || one.from - other.from));
    fc.assert(
      fc.property(week, (all) => {
        const reached = new Set([0]);
        for (const at of reached)
          for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"])
            reached.add(nextStop(all, at, key) ?? at);
        expect(reached.size).toBe(all.length);
      }),
    );
  });
});
