import fc from "fast-check";
import { expect, it } from "vitest";
import { daysIn, freePeriod, hoursTimesSeven, nextMonthDay, sharedPeriod } from "#app/domain/matching/days.ts";
import { addDays } from "#app/lib/dates.ts";

it("counts the first and the last day, over the change of the clock and a leap day", () => {
  expect(daysIn({ from: "2027-02-01", until: "2027-02-01" })).toBe(1);
  expect(daysIn({ from: "2027-03-27", until: "2027-03-29" })).toBe(3);
  expect(daysIn({ from: "2028-02-28", until: "2028-03-01" })).toBe(3);
  expect(daysIn({ from: "2027-02-02", until: "2027-02-01" })).toBe(0);
});

it("finds the part that two periods share, also when one has no end", () => {
  const period = { from: "2027-02-01", until: "2027-04-30" };
  expect(sharedPeriod(period, { from: "2027-04-30", until: null })).toEqual({
    from: "2027-04-30",
    until: "2027-04-30",
  });
  expect(sharedPeriod(period, { from: "2026-01-01", until: "2027-02-28" })).toEqual({
    from: "2027-02-01",
    until: "2027-02-28",
  });
  expect(sharedPeriod(period, { from: "2027-05-01", until: null })).toBeNull();
});

it("finds when somebody is free in the period of a case", () => {
  const free = { availableFrom: "2027-03-01", availableUntil: null, hoursPerWeek: 8 };
  expect(freePeriod({ startsOn: "2027-02-01", endsOn: "2027-04-30" }, free)).toEqual({
    from: "2027-03-01",
    until: "2027-04-30",
  });
});

it("finds the next of the yearly days, today included, and in the next year if need be", () => {
  const intakes = ["09-01", "02-01"];
  expect(nextMonthDay(intakes, "2026-09-01")).toBe("2026-09-01");
  expect(nextMonthDay(intakes, "2026-11-23")).toBe("2027-02-01");
  expect(nextMonthDay([], "2026-11-23")).toBeNull();
});

it("takes the best of several periods: no other gives more hours, and one more never gives fewer", () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-11-01", days));
  const period = fc.record({ from: day, until: fc.option(day), hoursPerWeek: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(day, day, period, fc.array(period, { maxLength: 3 }), (startsOn, endsOn, first, otherPeriods) => {
      const asked = { startsOn, endsOn };
      const alone = ({ from, until, hoursPerWeek }: typeof first) =>
        hoursTimesSeven(asked, { availableFrom: from, availableUntil: until, hoursPerWeek });
      const together = { availableFrom: first.from, availableUntil: first.until, hoursPerWeek: first.hoursPerWeek };
      const best = hoursTimesSeven(asked, { ...together, otherPeriods });
      expect(best).toBe(Math.max(...[first, ...otherPeriods].map(alone)));
      expect(best).toBeGreaterThanOrEqual(alone(first));
    }),
    { numRuns: 1000 },
  );
});
