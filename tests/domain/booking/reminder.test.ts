import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import { remindersOf } from "#app/domain/booking/reminder.ts";
import { dayMs, isoWeekday } from "#app/lib/dates.ts";
import { wallClock } from "#app/lib/time.ts";

const zone = "Europe/Amsterdam";
const closedDates = closedOfficeDates([], 2026, 2029);
const at = (start: string, bookedAt = "2026-10-01T08:00:00Z") => {
  const reminders = remindersOf({ start: Date.parse(start), zone }, { bookedAt: Date.parse(bookedAt), closedDates });
  const moment = reminders.find(({ which }) => which === "reminder")?.at;
  return moment === undefined ? null : new Date(moment).toISOString();
};

describe("the reminder", () => {
  test.each([
    ["a Thursday", "2026-11-05T09:00:00Z", "2026-11-04T08:00:00.000Z"],
    ["a Monday: the Friday before", "2026-11-09T09:00:00Z", "2026-11-06T08:00:00.000Z"],
    [
      "the day after Christmas weekend: the Thursday before Christmas",
      "2026-12-28T09:00:00Z",
      "2026-12-24T08:00:00.000Z",
    ],
    ["the day after the clocks went back", "2026-10-26T09:00:00Z", "2026-10-23T07:00:00.000Z"],
  ])("goes out at nine on the last working day before %s", (_when, start, expected) => {
    expect(at(start)).toBe(expected);
  });

  test("is left out when the confirmation came less than a day before it", () => {
    expect(at("2026-11-05T09:00:00Z", "2026-11-03T08:00:00Z")).not.toBeNull();
    expect(at("2026-11-05T09:00:00Z", "2026-11-03T08:01:00Z")).toBeNull();
  });

  test("always comes at nine on a working day, before the day of the appointment and after the booking", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 });
    const first = Date.parse("2026-12-01T08:00:00Z");
    fc.assert(
      fc.property(minutes, minutes, (booked, ahead) => {
        const [bookedAt, start] = [first + booked * 60_000, first + (booked + ahead) * 60_000];
        const reminders = remindersOf({ start, zone }, { bookedAt, closedDates });
        const soon = reminders.find(({ which }) => which === "soon");
        expect(soon?.at).toBe(start - bookedAt >= 3 * 3_600_000 ? start - 3_600_000 : undefined);
        const moment = reminders.find(({ which }) => which === "reminder")?.at;
        if (moment === undefined) return;
        const { date, minute } = wallClock(moment, zone);
        expect(minute).toBe(540);
        expect(isoWeekday(date)).toBeLessThan(6);
        expect(closedDates.has(date)).toBe(false);
        expect(date < wallClock(start, zone).date).toBe(true);
        expect(moment - bookedAt).toBeGreaterThanOrEqual(dayMs);
      }),
    );
  });
});
