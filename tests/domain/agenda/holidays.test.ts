import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { dutchHolidays } from "#app/domain/agenda/holidays.ts";
import { addWorkdays, builtInDays, closedOfficeDates, isWorkday } from "#app/domain/agenda/office-days.ts";

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
});

describe("the days on which the office is closed", () => {
  it("are the holidays, and neither Good Friday nor Liberation Day, until somebody switches them", () => {
    const dates = closedOfficeDates([], 2026, 2027);
    expect(dates.size).toBe(18);
    expect(["2026-12-25", "2027-01-01", "2027-05-05", "2027-03-26"].map((date) => dates.has(date))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it("follow the switches of one day in one year", () => {
    const switched = [
      { date: "2027-05-05", closed: true, name: "" },
      { date: "2027-12-24", closed: true, name: "Personeelsdag" },
      { date: "2027-04-27", closed: false, name: "" },
    ];
    const dates = closedOfficeDates(switched, 2027, 2028);
    expect(["2027-05-05", "2027-12-24", "2027-04-27"].map((date) => dates.has(date))).toEqual([true, true, false]);
    expect(["2028-05-05", "2028-04-27"].map((date) => dates.has(date))).toEqual([false, true]);
  });

  it("name each built-in day once, also when two fall on one date", () => {
    for (let year = 2020; year <= 2060; year++) {
      const dates = builtInDays(year, []).map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates).toEqual([...dates].sort());
    }
    // Ascension on Liberation Day
    expect(builtInDays(2016, []).find(({ date }) => date === "2016-05-05")).toMatchObject({
      id: "ascension",
      closed: true,
    });
  });
});

describe("working days", () => {
  it("skip weekends and closed days, forwards and back", () => {
    const closed = closedOfficeDates([], 2026, 2027);
    expect(addWorkdays("2026-12-23", 3, closed)).toBe("2026-12-29");
    expect(addWorkdays("2026-12-28", -1, closed)).toBe("2026-12-24");
    expect(addWorkdays("2026-12-23", 0, closed)).toBe("2026-12-23");
    expect(isWorkday("2026-12-26", closed)).toBe(false);
  });
});
