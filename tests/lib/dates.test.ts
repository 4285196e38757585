import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dateOfDay, dayNumber, isoWeekday } from "#app/lib/dates.ts";

const days = fc.integer({ min: 0, max: 50_000 });

describe("dates", () => {
  it("agree with Temporal on weekday and calendar steps", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, step) => {
        const date = dateOfDay(day);
        const oracle = Temporal.PlainDate.from(date);
        expect(isoWeekday(date)).toBe(oracle.dayOfWeek);
        expect(addDays(date, step)).toBe(oracle.add({ days: step }).toString());
        expect(addMonths(date, step)).toBe(oracle.add({ months: step }).toString());
      }),
      { numRuns: 2000 },
    );
  });

  it("count the calendar days between two dates over a clock change", () => {
    expect(dayNumber("2027-03-29") - dayNumber("2027-03-27")).toBe(2);
  });

  it("refuse text that is no date", () => {
    expect(() => dayNumber("tomorrow")).toThrow(RangeError);
  });
});
