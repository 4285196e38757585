import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AwayPeriod, closedDay, openHoursOn, type WorkingTimes } from "#app/domain/agenda/open-hours.ts";
import { addDays } from "#app/lib/dates.ts";
import { instantsOfDates } from "#app/lib/time.ts";

const zone = "Europe/Amsterdam";
const row = (weekday: number, startMinute: number, endMinute: number) => ({ id: "1", weekday, startMinute, endMinute });
const schedule = (facts: Partial<WorkingTimes["schedules"][number]> = {}): WorkingTimes["schedules"][number] => ({
  ...{ id: "a", name: "Week", zone, places: ["online"], weekly: [row(3, 540, 720)], overrides: new Map() },
  ...facts,
});
const away: AwayPeriod = {
  ...{ id: "v", firstDate: "2026-11-04", lastDate: "2026-11-05", reason: "leave", note: "", substitute: null },
};
const none: WorkingTimes = { schedules: [schedule()], absences: [], officeDays: [] };

describe("what closes a date", () => {
  it("is the office before an absence: a holiday, unless it is opened, or a day that was closed by name", () => {
    expect(closedDay("2026-12-25", none)).toEqual({ by: "office", day: "christmas", name: "" });
    const opened = { date: "2026-12-25", closed: false, name: "" };
    expect(closedDay("2026-12-25", { ...none, officeDays: [opened] })).toBeNull();
    const named = { date: "2026-11-04", closed: true, name: "Verhuizing" };
    const both = { ...none, absences: [away], officeDays: [named] };
    expect(closedDay("2026-11-04", both)).toEqual({ by: "office", day: null, name: "Verhuizing" });
    expect(closedDay("2026-11-05", both)).toEqual({ by: "absence", away });
    expect(closedDay("2026-11-06", both)).toBeNull();
  });
});

describe("open hours of a date", () => {
  const hours = (date: string, work: WorkingTimes) =>
    openHoursOn(date, work, zone).map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()]);

  it("are those of the week, of every schedule in order of time, and none when it is closed", () => {
    const two = { ...none, schedules: [schedule({ id: "b", weekly: [row(3, 780, 900)] }), schedule()] };
    expect(hours("2026-11-04", two)).toEqual([
      ["2026-11-04T08:00:00.000Z", "2026-11-04T11:00:00.000Z"],
      ["2026-11-04T12:00:00.000Z", "2026-11-04T14:00:00.000Z"],
    ]);
    expect(hours("2026-11-03", two)).toEqual([]);
    expect(hours("2026-11-04", { ...two, absences: [away] })).toEqual([]);
  });

  it("of its own open a date that is closed", () => {
    const own = schedule({ overrides: new Map([["2026-11-04", [{ startMinute: 600, endMinute: 660 }]]]) });
    expect(hours("2026-11-04", { ...none, schedules: [own], absences: [away] })).toEqual([
      ["2026-11-04T09:00:00.000Z", "2026-11-04T10:00:00.000Z"],
    ]);
  });

  it("of a schedule on another clock lie on the days of the clock that is asked for, each once", () => {
    const far = schedule({ zone: "America/New_York", weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => row(day, 960, 1440)) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const date = addDays("2026-06-01", days);
        const day = instantsOfDates(date, date, zone);
        const open = openHoursOn(date, { ...none, schedules: [far], officeDays: [] }, zone);
        for (const one of open) expect(day.start <= one.start && one.start < one.end && one.end <= day.end).toBe(true);
        for (const [nth, one] of open.entries()) expect(one.start).toBeGreaterThanOrEqual(open[nth - 1]?.end ?? 0);
      }),
    );
  });
});
