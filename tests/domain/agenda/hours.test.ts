import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type DayRow, isOnGrid, type Schedule, windowsOn } from "#app/domain/agenda/hours.ts";
import { zones } from "#tests/domain/booking/questions.ts";

const row = (startMinute: number, endMinute: number): DayRow => ({ startMinute, endMinute });

const schedule = (rows: DayRow[], changes: Partial<Schedule> = {}): Schedule => ({
  zone: "Europe/Amsterdam",
  weekly: rows.flatMap((day) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...day, weekday }))),
  overrides: new Map(),
  ...changes,
});

const open = new Set<string>();
const hours = (date: string, plan: Schedule, closed: ReadonlySet<string> = open) =>
  windowsOn(date, plan, closed).reduce((sum, { start, end }) => sum + (end - start) / 3_600_000, 0);

describe("the windows of a date", () => {
  it("join where rows touch or overlap, and stay apart where they do not", () => {
    const plan = schedule([row(780, 1020), row(540, 720), row(720, 750), row(700, 730)]);
    expect(windowsOn("2027-05-11", plan, open)).toEqual([
      { start: Date.parse("2027-05-11T09:00+02:00"), end: Date.parse("2027-05-11T12:30+02:00") },
      { start: Date.parse("2027-05-11T13:00+02:00"), end: Date.parse("2027-05-11T17:00+02:00") },
    ]);
  });

  it("follow a date of its own before a closed one, and a closed date before the week", () => {
    const date = "2027-05-11";
    const closed = new Set([date]);
    expect(hours(date, schedule([row(540, 1020)]), closed)).toBe(0);
    expect(hours(date, schedule([row(540, 1020)], { overrides: new Map([[date, [row(600, 660)]]]) }), closed)).toBe(1);
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

  it("keep a row of which one that touches it falls into the skipped hour", () => {
    // on the Azores midnight itself is skipped: from five past to one o'clock is over before it begins
    const plan = schedule([row(60, 65), row(5, 60)], { zone: "Atlantic/Azores" });
    expect(windowsOn("2027-03-28", plan, open)).toEqual([
      { start: Date.parse("2027-03-28T01:00Z"), end: Date.parse("2027-03-28T01:05Z") },
    ]);
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
      expect(() => windowsOn("2027-05-11", schedule([wrong]), open)).toThrow(RangeError);
    }
  });
});

describe("the five-minute grid", () => {
  it("holds whole multiples of five minutes only", () => {
    expect([0, 300_000, -300_000, 1, 299_999].map(isOnGrid)).toEqual([true, true, true, false, false]);
  });
});
