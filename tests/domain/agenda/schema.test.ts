import { describe, expect, test } from "vitest";
import {
  absenceForm,
  clockOf,
  dayForm,
  hoursForm,
  overlapsHours,
  scheduleForm,
  workForm,
} from "#app/domain/agenda/schema.ts";

const given = { weekdays: ["1"], start: "09:00", end: "17:00" };

describe("hours that come in", () => {
  test.each([
    ["9", 540],
    ["9.30", 570],
    ["09:30 uur", 570],
    ["0:00", 0],
    [" 9:05 ", 545],
  ])("read '%s' as a time", (start, minute) => {
    expect(hoursForm.parse({ ...given, start }).start).toBe(minute);
  });

  test.each(["", "9:3", "9:61", "9:01", "negen", "24:05", "-1", "1e1"])("refuse '%s' as a time", (start) => {
    expect(hoursForm.safeParse({ ...given, start }).success).toBe(false);
  });

  test("may last until midnight, but not begin there", () => {
    expect(hoursForm.parse({ ...given, end: "24:00" }).end).toBe(1440);
    expect(hoursForm.safeParse({ ...given, start: "24:00", end: "24:00" }).success).toBe(false);
  });

  test("overlap on the same day when they share time, not when they touch", () => {
    const known = [{ weekday: 1, startMinute: 540, endMinute: 720 }];
    const hours = (start: number, end: number, weekdays = [1]) => overlapsHours(known, { weekdays, start, end });
    expect([hours(715, 800), hours(500, 545), hours(600, 610), hours(500, 800)]).toEqual([true, true, true, true]);
    expect([hours(720, 800), hours(500, 540), hours(600, 610, [2])]).toEqual([false, false, false]);
  });

  test("are shown as the clock shows them", () => {
    expect([clockOf(0), clockOf(545), clockOf(1440)]).toEqual(["00:00", "09:05", "24:00"]);
  });
});

describe("hours of one date", () => {
  test("are read as people write them, in order", () => {
    const hours = (typed: string) => dayForm.parse({ date: "2026-12-24", hours: typed }).hours;
    expect(hours("13:00-17:00, 9 tot 12.30")).toEqual([
      { startMinute: 540, endMinute: 750 },
      { startMinute: 780, endMinute: 1020 },
    ]);
    expect(hours("  ")).toEqual([]);
    expect(dayForm.parse({ date: "2026-12-24" }).hours).toEqual([]);
  });

  test.each(["9", "9-8", "9-12, 11-13", "ochtend", "9-12-13x", "9:01-12"])("refuse '%s'", (hours) => {
    expect(dayForm.safeParse({ date: "2026-12-24", hours }).success).toBe(false);
  });

  test("refuse a date that is none", () => {
    expect(dayForm.safeParse({ date: "2026-02-30", hours: "" }).success).toBe(false);
  });
});

describe("an absence", () => {
  const leave = { firstDate: "2026-12-21", lastDate: "2026-12-21", reason: "leave" };

  test("may be one day, not end before it begins, and not last for years", () => {
    expect(absenceForm.safeParse(leave).success).toBe(true);
    expect(absenceForm.safeParse({ ...leave, lastDate: "2026-12-20" }).success).toBe(false);
    expect(absenceForm.safeParse({ ...leave, lastDate: "2029-12-20" }).success).toBe(false);
  });
});

describe("a schedule", () => {
  test("is on a clock that exists, for places that exist", () => {
    const facts = { name: "Werkweek", zone: "Europe/Amsterdam", places: ["online"] };
    expect(scheduleForm.safeParse(facts).success).toBe(true);
    expect(scheduleForm.safeParse({ ...facts, zone: "Europe/Hilversum" }).success).toBe(false);
    expect(scheduleForm.safeParse({ ...facts, places: ["moon"] }).success).toBe(false);
    expect(scheduleForm.safeParse({ ...facts, places: [] }).success).toBe(false);
  });
});

describe("a way of working", () => {
  test("has limits or none, and a link that is safe to click", () => {
    expect(workForm.parse({})).toMatchObject({ specialisms: [], wishes: [] });
    expect(workForm.safeParse({ meetingUrl: "http://meet.example/a" }).success).toBe(false);
    expect(workForm.safeParse({ meetingUrl: "javascript:alert(1)" }).success).toBe(false);
    expect(workForm.safeParse({ maxPerDay: "0" }).success).toBe(false);
    expect(workForm.parse({ maxPerDay: "4" }).maxPerDay).toBe(4);
  });
});
