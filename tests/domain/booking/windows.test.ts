import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type DayRow, type Schedule, windowsOn } from "#app/domain/booking/windows.ts";
import { zones } from "#tests/domain/booking/questions.ts";

const row = (startMinute: number, endMinute: number, ...places: DayRow["places"]): DayRow => ({
  startMinute,
  endMinute,
  places: places.length > 0 ? places : ["online"],
});

const schedule = (rows: DayRow[], changes: Partial<Schedule> = {}): Schedule => ({
  zone: "Europe/Amsterdam",
  weekly: rows.flatMap((day) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...day, weekday }))),
  overrides: new Map(),
  closedDates: new Set(),
  ...changes,
});

const hours = (date: string, plan: Schedule) =>
  windowsOn(date, "online", plan).reduce((sum, { start, end }) => sum + (end - start) / 3_600_000, 0);

describe("the windows of a date", () => {
  it("join where rows touch or overlap, and stay apart where they do not", () => {
    const plan = schedule([row(780, 1020), row(540, 720), row(720, 750), row(700, 730)]);
    expect(windowsOn("2027-05-11", "online", plan)).toEqual([
      { start: Date.parse("2027-05-11T09:00+02:00"), end: Date.parse("2027-05-11T12:30+02:00") },
      { start: Date.parse("2027-05-11T13:00+02:00"), end: Date.parse("2027-05-11T17:00+02:00") },
    ]);
  });

  it("are those of the place that is asked for", () => {
    const plan = schedule([row(540, 600, "media-park", "online"), row(660, 720, "on-site")]);
    expect(windowsOn("2027-05-11", "on-site", plan)).toHaveLength(1);
    expect(windowsOn("2027-05-11", "media-park", plan)[0]?.start).toBe(Date.parse("2027-05-11T09:00+02:00"));
  });

  it("follow an override before a closed date, and a closed date before the week", () => {
    const date = "2027-05-11";
    const closedDates = new Set([date]);
    expect(hours(date, schedule([row(540, 1020)], { closedDates }))).toBe(0);
    expect(
      hours(date, schedule([row(540, 1020)], { closedDates, overrides: new Map([[date, [row(600, 660)]]]) })),
    ).toBe(1);
    expect(hours(date, schedule([row(540, 1020)], { overrides: new Map([[date, []]]) }))).toBe(0);
  });

  it("have the hours that really pass when clocks change", () => {
    expect(hours("2027-03-28", schedule([row(540, 1020)]))).toBe(8);
    expect(hours("2027-03-28", schedule([row(0, 360)]))).toBe(5);
    expect(hours("2027-10-31", schedule([row(0, 360)]))).toBe(7);
    // The skipped hour itself, and a row that would end before it starts, hold no time.
    expect(hours("2027-03-28", schedule([row(120, 180)]))).toBe(0);
    expect(hours("2027-03-28", schedule([row(150, 190)]))).toBe(0);
  });

  it("are never longer or shorter than the rule, but by the change of the clock inside", () => {
    const dates = ["2027-03-28", "2027-10-31", "2027-04-04", "2027-10-03", "2027-02-07", "2027-03-14", "2027-05-11"];
    const minute = fc.integer({ min: 0, max: 287 }).map((fives) => fives * 5);
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...dates), minute, minute, (zone, date, one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other) + 5];
        const edge = (minutes: number) =>
          Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds;
        const real = Math.max(0, edge(last) - edge(first)) / 3_600_000;
        expect(hours(date, schedule([row(first, last)], { zone }))).toBe(real);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuse hours outside the day, turned round or off the grid", () => {
    for (const wrong of [row(-5, 60), row(600, 1445), row(600, 600), row(700, 600), row(602, 660), row(600, 661)]) {
      expect(() => windowsOn("2027-05-11", "online", schedule([wrong]))).toThrow(RangeError);
    }
  });
});
