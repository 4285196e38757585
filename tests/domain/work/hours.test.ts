import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  hoursFigure,
  isLoggable,
  type Logged,
  longestMinutes,
  minutesBetween,
  minutesByPerson,
  minutesOf,
  totalMinutes,
} from "#app/domain/work/hours.ts";

const quarters = fc.integer({ min: 1, max: longestMinutes / 15 }).map((count) => count * 15);
const entries = fc.array(
  fc.record<Logged>({
    personId: fc.constantFrom("a", "b", "c"),
    day: fc.constantFrom("2026-11-02", "2026-11-08", "2026-11-09", "2026-12-01"),
    minutes: quarters,
  }),
);

describe("a length of time", () => {
  test.each([
    ["1,5", 90],
    ["1.5", 90],
    ["1:30", 90],
    ["1u30", 90],
    [" 2 uur ", 120],
    ["0,25", 15],
    ["45 min", 45],
    ["7.75 h", 465],
  ])("is read from %j", (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes);
  });

  test.each(["", "0", "0,1", "1,33", "1:20", "1:75", "20 min", "-1", "16,25", "100", "veel", "1e1", "1,500"])(
    "is not read from %j",
    (typed) => {
      expect(minutesOf(typed)).toBeUndefined();
    },
  );

  test("is read back as it is shown, in either language", () => {
    fc.assert(
      fc.property(quarters, fc.constantFrom("nl" as const, "en" as const), (minutes, language) => {
        expect(minutesOf(hoursFigure(minutes, language))).toBe(minutes);
      }),
    );
  });

  test("is never anything but a quarter, two, three or more", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (typed) => {
        const minutes = minutesOf(typed);
        expect(minutes === undefined || isLoggable(minutes)).toBe(true);
      }),
    );
  });
});

describe("sums", () => {
  test("of persons add up to the whole, however the log is ordered", () => {
    fc.assert(
      fc.property(entries, (log) => {
        const parts = [...minutesByPerson(log).values()];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(totalMinutes(log));
        expect(totalMinutes([...log].reverse())).toBe(totalMinutes(log));
      }),
    );
  });

  test("of days that follow each other add up to that of all of them", () => {
    fc.assert(
      fc.property(entries, (log) => {
        const [early, late] = [
          minutesBetween(log, "2026-11-01", "2026-11-08"),
          minutesBetween(log, "2026-11-09", "2026-12-31"),
        ];
        expect(early + late).toBe(totalMinutes(log));
      }),
    );
  });

  test("stay whole quarters", () => {
    fc.assert(fc.property(entries, (log) => totalMinutes(log) % 15 === 0));
  });
});
