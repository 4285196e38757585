import fc from "fast-check";
import type { BookingWindow, SlotRules } from "#app/domain/agenda/appointment-type.ts";
import type { DayRow, Schedule } from "#app/domain/agenda/hours.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { GroupSession, Host, Room, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { addDays, dayMs, minuteMs } from "#app/lib/dates.ts";

export const zones = [
  "Europe/Amsterdam",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Atlantic/Azores",
  "Asia/Kathmandu",
];

// Just before Easter 2027 (clocks forward), before the clocks go back, round Christmas, an ordinary week.
const mornings = ["2027-03-26", "2027-10-29", "2026-12-23", "2027-05-10"];

const fives = (min: number, max: number) => fc.integer({ min: min / 5, max: max / 5 }).map((value) => value * 5);

const dayRow: fc.Arbitrary<DayRow> = fc
  .record({ first: fives(0, 1380), length: fives(5, 720) })
  .map(({ first, length }) => ({ startMinute: first, endMinute: Math.min(1440, first + length) }));

const intervalNear = (now: number): fc.Arbitrary<Interval> =>
  fc
    .record({ start: fc.integer({ min: -1440, max: 8 * 1440 }), length: fc.integer({ min: 0, max: 600 }) })
    .map(({ start, length }) => ({
      start: now + start * minuteMs,
      end: now + (start + length) * minuteMs,
    }));

const dateNear = (morning: string) => fc.integer({ min: 0, max: 8 }).map((days) => addDays(morning, days));

const scheduleFor = (morning: string): fc.Arbitrary<Schedule> =>
  fc.record({
    zone: fc.constantFrom(...zones),
    weekly: fc.array(
      fc.tuple(dayRow, fc.integer({ min: 1, max: 7 })).map(([row, weekday]) => ({ ...row, weekday })),
      { minLength: 3, maxLength: 14 },
    ),
    overrides: fc
      .array(fc.tuple(dateNear(morning), fc.array(dayRow, { maxLength: 3 })), { maxLength: 3 })
      .map((rows) => new Map(rows)),
  });

const limit = fc.constantFrom(null, null, null, 1, 2);

const takenNear = (now: number) =>
  fc
    .record({ id: fc.uuid(), at: intervalNear(now), typeId: fc.constantFrom("this", "other") })
    .map(({ id, at, typeId }) => ({ id, typeId, start: at.start, protectedInterval: at }));

const hostFor = (now: number, morning: string): fc.Arbitrary<Host> =>
  fc.record({
    id: fc.uuid(),
    zone: fc.constantFrom(...zones),
    schedules: fc.array(scheduleFor(morning), { minLength: 1, maxLength: 2 }),
    closedDates: fc.array(dateNear(morning), { maxLength: 2 }).map((dates) => new Set(dates)),
    maxPerDay: limit,
    maxPerWeek: limit,
    taken: fc.array(takenNear(now), { maxLength: 4 }),
    busy: fc.array(intervalNear(now), { maxLength: 6 }),
  });

const roomFor = (now: number): fc.Arbitrary<Room> =>
  fc.record({
    id: fc.uuid(),
    seats: fc.integer({ min: 1, max: 12 }),
    minutesBefore: fives(0, 15),
    minutesAfter: fives(0, 15),
    taken: fc.array(takenNear(now), { maxLength: 5 }),
  });

const bookingWindow = (morning: string): fc.Arbitrary<BookingWindow> =>
  fc.oneof(
    fc.record({ kind: fc.constant("days" as const), days: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ kind: fc.constant("workdays" as const), days: fc.integer({ min: 0, max: 5 }) }),
    fc.tuple(dateNear(morning), fc.integer({ min: 0, max: 4 })).map(([first, days]) => ({
      kind: "dates" as const,
      first,
      last: addDays(first, days),
    })),
  );

const rulesFor = (morning: string): fc.Arbitrary<SlotRules> =>
  fc.record({
    duration: fives(5, 120),
    step: fives(5, 90),
    anchor: fc.constantFrom("window" as const, "hour" as const),
    bufferBefore: fives(0, 60),
    bufferAfter: fives(0, 60),
    buffersInside: fc.boolean(),
    minNotice: fc.integer({ min: 0, max: 2000 }),
    window: bookingWindow(morning),
    maxPerDay: limit,
    maxPerWeek: limit,
    seats: fc.constant(1),
  });

/** Any question about open times: up to three hosts in different zones, rooms or none, round the clock changes. */
export const questions: fc.Arbitrary<SlotQuestion> = fc.constantFrom(...mornings).chain((morning) => {
  const now = Date.parse(morning) + 6.5 * 60 * minuteMs;
  return fc.record({
    typeId: fc.constant("this"),
    rules: rulesFor(morning),
    together: fc.constantFrom(1, 1, 1, 2),
    hosts: fc.uniqueArray(hostFor(now, morning), {
      minLength: 0,
      maxLength: 3,
      size: "max",
      selector: (host) => host.id,
    }),
    rooms: fc.option(fc.uniqueArray(roomFor(now), { maxLength: 2, selector: (room) => room.id }), { freq: 1 }),
    sessions: fc.constant([]),
    closedDates: fc.array(dateNear(morning), { maxLength: 2 }).map((dates) => new Set(dates)),
    within: fc
      .record({ days: fc.double({ min: -1, max: 2, noNaN: true }), length: fc.double({ min: 1, max: 8, noNaN: true }) })
      .map(({ days, length }) => ({
        start: Math.round(now + days * dayMs),
        end: Math.round(now + (days + length) * dayMs),
      })),
    now: fc.constant(now),
  });
});

/** A question of which every host meets with a group, beside the times at which a new one could begin. */
export const groupQuestions: fc.Arbitrary<SlotQuestion> = fc
  .tuple(
    questions,
    fc.array(fc.record({ id: fc.uuid(), quarter: fc.nat(600), seatsLeft: fc.nat(3) }), { maxLength: 4 }),
  )
  .map(([question, groups]) => {
    const sessions: GroupSession[] = question.hosts.flatMap(({ id: host }, index) => {
      const group = groups[index];
      if (group === undefined) return [];
      const start = question.now + group.quarter * 15 * minuteMs;
      return [{ id: group.id, start, hosts: [host], seatsLeft: group.seatsLeft }];
    });
    return { ...question, together: 1, rules: { ...question.rules, seats: 4 }, sessions };
  });
