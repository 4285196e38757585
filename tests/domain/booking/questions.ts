import fc from "fast-check";
import { places } from "#app/domain/booking/appointment-kinds.ts";
import type { Interval } from "#app/domain/booking/intervals.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slots.ts";
import type { DayRow } from "#app/domain/booking/windows.ts";
import { addDays, dayMs, minuteMs } from "#app/lib/dates.ts";

export const zones = [
  "Europe/Amsterdam",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Atlantic/Azores",
  "Asia/Kathmandu",
];

// Just before Easter 2027 (clocks forward), before the clocks go back, round Christmas, an ordinary week.
const mornings = ["2027-03-26", "2027-10-29", "2026-12-23", "2027-05-10"];

const fives = (min: number, max: number) => fc.integer({ min: min / 5, max: max / 5 }).map((value) => value * 5);

const dayRow: fc.Arbitrary<DayRow> = fc
  .record({
    first: fives(0, 1380),
    length: fives(5, 720),
    places: fc.uniqueArray(fc.constantFrom(...places), { minLength: 1 }),
  })
  .map(({ first, length, places: offered }) => ({
    startMinute: first,
    endMinute: Math.min(1440, first + length),
    places: offered,
  }));

const intervalNear = (now: number): fc.Arbitrary<Interval> =>
  fc
    .record({ start: fc.integer({ min: -1440, max: 8 * 1440 }), length: fc.integer({ min: 0, max: 600 }) })
    .map(({ start, length }) => ({
      start: now + start * minuteMs,
      end: now + (start + length) * minuteMs,
    }));

const hostFor = (now: number, morning: string): fc.Arbitrary<Host> => {
  const date = fc.integer({ min: 0, max: 8 }).map((days) => addDays(morning, days));
  return fc.record({
    id: fc.uuid(),
    zone: fc.constantFrom(...zones),
    step: fives(5, 90),
    weekly: fc.array(
      fc.tuple(dayRow, fc.integer({ min: 1, max: 7 })).map(([row, weekday]) => ({ ...row, weekday })),
      { maxLength: 14 },
    ),
    overrides: fc
      .array(fc.tuple(date, fc.array(dayRow, { maxLength: 3 })), { maxLength: 3 })
      .map((rows) => new Map(rows)),
    closedDates: fc.array(date, { maxLength: 2 }).map((dates) => new Set(dates)),
    maxPerDay: fc.constantFrom(null, null, 1, 2),
    appointments: fc.array(
      fc.record({ id: fc.uuid(), at: intervalNear(now) }).map(({ id, at }) => ({
        id,
        start: at.start,
        protectedInterval: at,
      })),
      { maxLength: 4 },
    ),
    busy: fc.array(intervalNear(now), { maxLength: 6 }),
  });
};

/** Any question about open times: up to three hosts in different zones, a window of days round the clock changes. */
export const questions: fc.Arbitrary<SlotQuestion> = fc.constantFrom(...mornings).chain((morning) => {
  const now = Date.parse(morning) + 6.5 * 60 * minuteMs;
  return fc.record({
    place: fc.constantFrom(...places),
    rules: fc.record({
      duration: fives(5, 120),
      bufferBefore: fives(0, 60),
      bufferAfter: fives(0, 60),
      minNotice: fc.integer({ min: 0, max: 3000 }),
      windowDays: fc.integer({ min: 0, max: 6 }),
    }),
    hosts: fc.uniqueArray(hostFor(now, morning), { maxLength: 3, selector: (host) => host.id }),
    closedDates: fc.integer({ min: 0, max: 8 }).map((days) => new Set([addDays(morning, days)])),
    within: fc
      .tuple(fc.integer({ min: -dayMs, max: 3 * dayMs }), fc.integer({ min: 0, max: 8 * dayMs }))
      .map(([start, length]) => ({ start: now + start, end: now + start + length })),
    now: fc.constant(now),
  });
});
