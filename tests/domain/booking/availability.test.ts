import { describe, expect, test } from "vitest";
import { clockOf, hoursSchema, overlapsHours } from "#app/domain/booking/availability.ts";

const given = { weekdays: ["1"], start: "09:00", end: "17:00", places: ["online"] };

describe("hours that come in", () => {
  test.each([
    ["9", 540],
    ["9.30", 570],
    ["09:30 uur", 570],
    ["0:00", 0],
    [" 9:05 ", 545],
  ])("read '%s' as a time", (start, minute) => {
    expect(hoursSchema.parse({ ...given, start }).start).toBe(minute);
  });

  test.each(["", "9:3", "9:61", "9:01", "negen", "24:05", "-1", "1e1"])("refuse '%s' as a time", (start) => {
    expect(hoursSchema.safeParse({ ...given, start }).success).toBe(false);
  });

  test("may last until midnight, but not begin there", () => {
    expect(hoursSchema.parse({ ...given, end: "24:00" }).end).toBe(1440);
    expect(hoursSchema.safeParse({ ...given, start: "24:00", end: "24:00" }).success).toBe(false);
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
