import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kinds, places } from "#app/domain/booking/appointment-kinds.ts";
import { overlap } from "#app/domain/booking/intervals.ts";
import { isOnGrid, protectedInterval, slotRows } from "#app/domain/booking/protection.ts";

const five = 5 * 60_000;
const booking = fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...places), fc.integer({ min: 0, max: 80 }));

describe("the protected interval", () => {
  it("is the appointment with its buffers, and with the journey at a company", () => {
    const minutes = (kind: "intake" | "advice", place: "online" | "on-site") => {
      const { start, end } = protectedInterval(kind, place, 0);
      return [start / 60_000, end / 60_000];
    };
    expect(minutes("intake", "online")).toEqual([0, 60]);
    expect(minutes("advice", "online")).toEqual([0, 75]);
    expect(minutes("intake", "on-site")).toEqual([-45, 90]);
    expect(minutes("advice", "on-site")).toEqual([-45, 105]);
  });
});

describe("slot rows", () => {
  it("share an instant exactly when the protected intervals overlap", () => {
    fc.assert(
      fc.property(booking, booking, (one, other) => {
        const [first, second] = [one, other].map(([kind, place, at]) => protectedInterval(kind, place, at * five));
        if (first === undefined || second === undefined) throw new Error("two bookings are given");
        const rows = new Set(slotRows(first));
        expect(slotRows(second).some((row) => rows.has(row))).toBe(overlap(first, second));
      }),
      { numRuns: 2000 },
    );
  });

  it("ascend by five minutes from the start up to the end", () => {
    expect(slotRows({ start: five, end: 4 * five })).toEqual([five, 2 * five, 3 * five]);
    expect(slotRows({ start: five, end: five })).toEqual([]);
  });

  it("refuse an interval off the grid", () => {
    expect(isOnGrid(five + 1)).toBe(false);
    expect(() => slotRows({ start: 1, end: five })).toThrow(RangeError);
    expect(() => slotRows({ start: 0, end: five + 60_000 })).toThrow(RangeError);
  });
});
