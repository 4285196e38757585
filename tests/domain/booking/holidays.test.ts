import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { dutchHolidays, holidayDates } from "#app/domain/booking/holidays.ts";

describe("Dutch holidays", () => {
  it("are the public days of date-holidays in every year from 2014 to 2099", () => {
    const oracle = new Holidays("NL");
    for (let year = 2014; year <= 2099; year++) {
      const days = oracle.getHolidays(year).filter(({ type }) => type === "public");
      expect(dutchHolidays(year).map(({ date }) => date)).toEqual(days.map(({ date }) => date.slice(0, 10)).sort());
    }
  });

  it("have Easter 2027 on the day that clocks change, and King's Day on Saturday when the 27th is a Sunday", () => {
    const of = (year: number) => Object.fromEntries(dutchHolidays(year).map(({ id, date }) => [id, date]));
    expect(of(2027)).toMatchObject({ easter: "2027-03-28", "easter-monday": "2027-03-29", ascension: "2027-05-06" });
    expect(of(2025)).toMatchObject({ "kings-day": "2025-04-26" });
    expect(of(2027)).toMatchObject({
      "kings-day": "2027-04-27",
      "whit-sunday": "2027-05-16",
      "whit-monday": "2027-05-17",
    });
  });

  it("are collected over several years as closed dates", () => {
    const dates = holidayDates(2026, 2027);
    expect(dates.size).toBe(18);
    expect([dates.has("2026-12-25"), dates.has("2027-01-01"), dates.has("2027-05-05")]).toEqual([true, true, false]);
  });
});
