import { describe, expect, it } from "vitest";
import {
  amsterdam,
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatShortDate,
  formatTime,
  formatTimeRange,
  machineTime,
} from "#app/lib/format.ts";

const at = (text: string) => Date.parse(text);
const monday = at("2026-11-23T13:30:00Z");

describe("dates in words", () => {
  it("are written out in both languages", () => {
    expect(formatDate(monday, "nl", amsterdam)).toBe("maandag 23 november 2026");
    expect(formatDate(monday, "en", amsterdam)).toBe("Monday 23 November 2026");
    expect(formatDateTime(monday, "nl", amsterdam)).toBe("maandag 23 november 2026 om 14.30 uur");
    expect(formatDateTime(monday, "en", amsterdam)).toBe("Monday 23 November 2026 at 14:30");
  });

  it("are a month and a year where the day does not matter", () => {
    expect(["2026-01", "2026-12"].map((month) => formatMonth(month, "nl"))).toEqual(["januari 2026", "december 2026"]);
    expect(formatMonth("2026-05", "en")).toBe("May 2026");
  });

  it("go without the day of the week where it says nothing", () => {
    expect(formatDay(monday, "nl", amsterdam)).toBe("23 november 2026");
    expect(formatDay(monday, "en", amsterdam)).toBe("23 November 2026");
  });

  it("are short in tables", () => {
    expect(formatShortDate(at("2026-03-01T23:30:00Z"), amsterdam)).toBe("02-03-2026");
  });

  it("take the date of the zone, not of UTC", () => {
    expect(formatDate(at("2026-12-31T23:30:00Z"), "nl", amsterdam)).toBe("vrijdag 1 januari 2027");
  });
});

describe("times in words", () => {
  it("have a full stop and 'uur' in Dutch, a colon in English", () => {
    expect(formatTime(monday, "nl", amsterdam)).toBe("14.30 uur");
    expect(formatTime(monday, "en", amsterdam)).toBe("14:30");
    expect(formatTime(at("2026-03-29T01:30:00Z"), "nl", amsterdam)).toBe("03.30 uur");
    expect(formatTime(at("2026-12-31T23:00:00Z"), "nl", amsterdam)).toBe("00.00 uur");
  });

  it("are ranges with 'van' and 'tot'", () => {
    const range = { start: monday, end: monday + 45 * 60_000 };
    expect(formatTimeRange(range, "nl", amsterdam)).toBe("van 14.30 tot 15.15 uur");
    expect(formatTimeRange(range, "en", amsterdam)).toBe("from 14:30 to 15:15");
  });

  it("say which of the two where the hour comes twice, and only there", () => {
    expect(formatTime(at("2027-10-31T00:30:00Z"), "nl", amsterdam)).toBe("02.30 uur zomertijd");
    expect(formatTime(at("2027-10-31T01:30:00Z"), "nl", amsterdam)).toBe("02.30 uur wintertijd");
    expect(formatTime(at("2027-10-31T01:30:00Z"), "en", amsterdam)).toBe("02:30 winter time");
    expect(formatTime(at("2027-10-30T23:59:00Z"), "nl", amsterdam)).toBe("01.59 uur");
    expect(formatTime(at("2027-10-31T02:00:00Z"), "nl", amsterdam)).toBe("03.00 uur");
    expect(formatTime(at("2027-03-28T01:30:00Z"), "nl", amsterdam)).toBe("03.30 uur");
    expect(
      formatTimeRange({ start: at("2027-10-31T00:30:00Z"), end: at("2027-10-31T01:15:00Z") }, "nl", amsterdam),
    ).toBe("van 02.30 uur zomertijd tot 02.15 uur wintertijd");
  });

  it("know the half hour that Lord Howe Island repeats", () => {
    expect(formatTime(at("2027-04-03T14:45:00Z"), "en", "Australia/Lord_Howe")).toBe("01:45 summer time");
    expect(formatTime(at("2027-04-03T15:15:00Z"), "en", "Australia/Lord_Howe")).toBe("01:45 winter time");
  });
});

describe("machineTime", () => {
  it("carries the offset of the moment", () => {
    expect(machineTime(monday, amsterdam)).toBe("2026-11-23T14:30+01:00");
    expect(machineTime(monday, "America/St_Johns")).toBe("2026-11-23T10:00-03:30");
    expect(machineTime(at("2026-07-01T12:00:00Z"), amsterdam)).toBe("2026-07-01T14:00+02:00");
  });
});
