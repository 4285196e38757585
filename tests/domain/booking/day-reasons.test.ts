import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOpenings } from "#app/domain/booking/day-reasons.ts";
import type { SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { addDays } from "#app/lib/dates.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { questions } from "#tests/domain/booking/questions.ts";

const zone = "Europe/Amsterdam";
const now = Date.parse("2026-11-02T08:00:00Z");
const wednesday = "2026-11-04";
const schedule = { zone, weekly: [{ weekday: 3, startMinute: 540, endMinute: 660 }], overrides: new Map() };
const host: SlotQuestion["hosts"][number] = {
  ...{ id: "a", zone, schedules: [schedule], closedDates: new Set<string>() },
  ...{ maxPerDay: null, maxPerWeek: null, taken: [], busy: [] },
};
const question: SlotQuestion = {
  ...{ typeId: "this", together: 1, hosts: [host], rooms: null, sessions: [], closedDates: new Set<string>(), now },
  within: { start: now, end: now },
  rules: {
    ...{ duration: 45, step: 15, anchor: "window", bufferBefore: 0, bufferAfter: 0, buffersInside: false },
    ...{ minNotice: 0, window: { kind: "days", days: 30 }, maxPerDay: null, maxPerWeek: null, seats: 1 },
  },
};
const taken = (start: string, end: string) => ({
  ...{ id: "t", typeId: "this", start: Date.parse(start) },
  protectedInterval: { start: Date.parse(start), end: Date.parse(end) },
});
const reason = (changes: Partial<SlotQuestion>, date = wednesday) =>
  dayOpenings({ ...question, ...changes }, [date], zone)[0]?.reason;
const hers = (changes: Partial<typeof host>) => ({ hosts: [{ ...host, ...changes }] });
const rules = (changes: Partial<SlotQuestion["rules"]>) => ({ rules: { ...question.rules, ...changes } });

describe("why a day has no time", () => {
  it("is nothing when it has", () => {
    const [day] = dayOpenings(question, [wednesday], zone);
    expect(day).toMatchObject({ reason: null });
    expect(day?.starts.map((start) => new Date(start).toISOString().slice(11, 16))).toEqual([
      ...["08:00", "08:15", "08:30", "08:45", "09:00", "09:15"],
    ]);
  });

  it("is told apart", () => {
    const all = taken("2026-11-04T08:00:00Z", "2026-11-04T10:00:00Z");
    const own = (hours: { startMinute: number; endMinute: number }[]) => ({
      schedules: [{ ...schedule, overrides: new Map([[wednesday, hours]]) }],
    });
    expect(reason({}, "2026-10-28")).toBe("past");
    expect(reason({ hosts: [] })).toBe("nobody");
    expect(reason({}, "2026-11-05")).toBe("no-hours");
    expect(reason(hers(own([])))).toBe("day-off");
    expect(reason(hers({ closedDates: new Set([wednesday]) }))).toBe("away");
    expect(reason({ closedDates: new Set([wednesday]) })).toBe("office-closed");
    expect(reason(hers(own([{ startMinute: 540, endMinute: 570 }])))).toBe("too-short");
    expect(reason(rules({ window: { kind: "days", days: 1 } }))).toBe("window");
    expect(reason(rules({ minNotice: 5 * 1440 }))).toBe("notice");
    expect(reason(hers({ maxPerDay: 1, taken: [taken("2026-11-04T14:00:00Z", "2026-11-04T15:00:00Z")] }))).toBe(
      "day-full",
    );
    expect(reason(hers({ maxPerWeek: 1, taken: [taken("2026-11-03T14:00:00Z", "2026-11-03T15:00:00Z")] }))).toBe(
      "week-full",
    );
    expect(reason(hers({ taken: [all] }))).toBe("taken");
    expect(reason({ rooms: [] })).toBe("no-room");
    expect(reason({ together: 2, hosts: [host, { ...host, id: "b", taken: [all] }] })).toBe("too-few");
  });

  it("is there exactly when the engine offers nothing, on any question", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: -1, max: 8 }), (any, days) => {
        const date = addDays(localDateOf(any.now, zone), days);
        const [day] = dayOpenings(any, [date], zone);
        const offered = openSlots({ ...any, within: instantsOfDates(date, date, zone) }).map(({ start }) => start);
        expect(day?.starts).toEqual(offered);
        expect(day?.reason === null).toBe(offered.length > 0);
      }),
    );
  });
});
