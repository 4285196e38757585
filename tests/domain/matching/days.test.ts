import fc from "fast-check";
import { expect, it } from "vitest";
import { daysIn, freePeriod, nextMonthDay, sharedPeriod } from "#app/domain/matching/days.ts";
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
  const free = { availableFrom: "2027-03-01", availableUntil: null };
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

it("takes the best of several periods: no other gives more days, and one more never gives fewer", () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-11-01", days));
  const period = fc.record({ from: day, until: fc.option(day) });
  const length = (found: ReturnType<typeof freePeriod>) => (found === null ? 0 : daysIn(found));
  fc.assert(
    fc.property(day, day, fc.array(period, { minLength: 1, maxLength: 4 }), (startsOn, endsOn, periods) => {
      const asked = { startsOn, endsOn };
      const [first = { from: "2026-11-01", until: null }, ...otherPeriods] = periods;
      const alone = (one: typeof first) => ({ availableFrom: one.from, availableUntil: one.until });
      const best = length(freePeriod(asked, { ...alone(first), otherPeriods }));
      expect(best).toBe(Math.max(...periods.map((one) => length(freePeriod(asked, alone(one))))));
      expect(best).toBeGreaterThanOrEqual(length(freePeriod(asked, alone(first))));
    }),
    { numRuns: 1000 },
  );
});
