import { describe, expect, it } from "vitest";
import { isByItself, officeYear } from "#app/domain/agenda/office-year.ts";

const own = { date: "2027-06-11", closed: true, name: "Studiedag" };

describe("the days of a year that the coordinator decides about", () => {
  it("are the holidays as she switched them, and days of her own beside them", () => {
    const { builtIn, own: hers } = officeYear(2027, [own, { date: "2027-04-27", closed: false, name: "" }]);
    expect(builtIn).toHaveLength(11);
    expect(builtIn.filter(({ changed }) => changed)).toEqual([
      { id: "kings-day", date: "2027-04-27", closed: false, changed: true },
    ]);
    expect(builtIn.filter(({ closed }) => !closed).map(({ id }) => id)).toEqual([
      "good-friday",
      "kings-day",
      "liberation-day",
    ]);
    expect(hers).toEqual([own]);
  });

  it("are of that year alone, in order", () => {
    const days = [own, { ...own, date: "2027-01-02" }, { ...own, date: "2026-01-02" }];
    expect(officeYear(2027, days).own.map(({ date }) => date)).toEqual(["2027-01-02", "2027-06-11"]);
    expect(officeYear(2027, [{ date: "2026-04-27", closed: false, name: "" }]).builtIn).toEqual(
      officeYear(2027, []).builtIn,
    );
  });
});

describe("a day as it is by itself", () => {
  it.each([
    ["2027-04-27", true],
    ["2027-03-26", false],
    ["2027-06-11", false],
  ])("%s: closed is %s", (date, closed) => {
    expect(isByItself({ date, closed })).toBe(true);
    expect(isByItself({ date, closed: !closed })).toBe(false);
    expect(isByItself({ date, closed, name: "Studiedag" })).toBe(false);
  });
});
