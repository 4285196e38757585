import { Temporal as ReferenceTemporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dateOfDay } from "#app/lib/dates.ts";
import { instantOf, instantsOfDates, localDateOf, localDayOf, offsetAt, startOfDay, wallClock } from "#app/lib/time.ts";

// Ordinary, half-hour change (Lord_Howe), suspension in Ramadan (Casablanca), 45 minutes (Kathmandu), change at midnight (Azores, Havana), none (UTC).
const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Atlantic/Azores",
  "America/Havana",
  "UTC",
];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: 20_000, max: 25_000 });
const minute = fc.integer({ min: 0, max: 1439 });

describe("instantOf", () => {
  it.each([
    { by: "temporal-polyfill", PlainDate: Temporal.PlainDate, numRuns: 3000 },
    { by: "the reference of the standard", PlainDate: ReferenceTemporal.PlainDate, numRuns: 500 },
  ])("is Temporal's compatible conversion in every zone, on every date, by $by", ({ PlainDate, numRuns }) => {
    fc.assert(
      fc.property(zone, day, minute, (timeZone, number, minutes) => {
        const date = dateOfDay(number);
        const oracle = PlainDate.from(date)
          .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
          .toZonedDateTime(timeZone, { disambiguation: "compatible" });
        expect(instantOf(date, minutes, timeZone)).toBe(oracle.epochMilliseconds);
      }),
      { numRuns },
    );
  });

  it("moves a skipped time forward by the gap and takes the first of a repeated one", () => {
    expect(instantOf("2027-03-28", 150, "Europe/Amsterdam")).toBe(Date.parse("2027-03-28T03:30:00+02:00"));
    expect(instantOf("2027-10-31", 150, "Europe/Amsterdam")).toBe(Date.parse("2027-10-31T02:30:00+02:00"));
  });

  it("agrees on each quarter of an hour of each clock change of ten years", () => {
    for (const timeZone of zones) {
      for (let year = 2026; year < 2036; year++) {
        for (const number of changeDays(timeZone, year)) {
          for (let minutes = 0; minutes < 1440; minutes += 15) {
            const oracle = Temporal.PlainDate.from(dateOfDay(number))
              .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
              .toZonedDateTime(timeZone).epochMilliseconds;
            expect(instantOf(dateOfDay(number), minutes, timeZone)).toBe(oracle);
          }
        }
      }
    }
  });

  it("takes minute 1440 as the start of the next day", () => {
    expect(instantOf("2027-03-28", 1440, "Europe/Amsterdam")).toBe(startOfDay("2027-03-29", "Europe/Amsterdam"));
  });
});

describe("the wall clock", () => {
  it("shows what Temporal shows", () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 1.7e9, max: 2.2e9 }), (timeZone, seconds) => {
        const instant = seconds * 1000;
        const oracle = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
        const date = oracle.toPlainDate().toString();
        expect(wallClock(instant, timeZone)).toEqual({ date, minute: oracle.hour * 60 + oracle.minute });
        expect(localDateOf(instant, timeZone)).toBe(date);
        expect(dateOfDay(localDayOf(instant, timeZone))).toBe(date);
        expect(offsetAt(instant, timeZone)).toBe(oracle.offsetNanoseconds / 1e6);
      }),
      { numRuns: 3000 },
    );
  });

  it("refuses a zone that does not exist", () => {
    expect(() => offsetAt(0, "Europe/Hilversum")).toThrow(RangeError);
  });
});

describe("the instants of dates", () => {
  it("are 23 hours on the day that clocks go forward and 25 when they go back", () => {
    const hours = (date: string) => {
      const { start, end } = instantsOfDates(date, date, "Europe/Amsterdam");
      return (end - start) / 3_600_000;
    };
    expect([hours("2027-03-27"), hours("2027-03-28"), hours("2027-10-31")]).toEqual([24, 23, 25]);
  });
});

function changeDays(timeZone: string, year: number): Set<number> {
  const found = new Set<number>();
  let at = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone).getTimeZoneTransition("next");
  while (at !== null && at.year <= year) {
    const number = localDayOf(at.epochMilliseconds, timeZone);
    for (const near of [number - 1, number, number + 1]) found.add(near);
    at = at.getTimeZoneTransition("next");
  }
  return found;
}
