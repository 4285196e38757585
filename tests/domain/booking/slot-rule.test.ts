import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SlotRules } from "#app/domain/agenda/appointment-type.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { brokenRule, type slotRules } from "#app/domain/booking/slot-rule.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, instantsOfDates } from "#app/lib/time.ts";
import { questions } from "#tests/domain/booking/questions.ts";

const rules: SlotRules = {
  ...{ duration: 45, step: 30, anchor: "hour", bufferBefore: 0, bufferAfter: 15, buffersInside: false },
  ...{ minNotice: 24 * 60, window: { kind: "days", days: 60 }, maxPerDay: null, maxPerWeek: null, seats: 1 },
};
const date = "2027-05-11";
const at = (minute: number, on = date) => instantOf(on, minute, amsterdam);
const host: Host = {
  ...{ id: "advisor", zone: amsterdam, closedDates: new Set(["2027-05-12"]), maxPerDay: null, maxPerWeek: null },
  ...{ taken: [], busy: [] },
  schedules: [
    {
      zone: amsterdam,
      weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
      overrides: new Map([["2027-05-14", []]]),
    },
  ],
};
const question: SlotQuestion = {
  ...{ typeId: "this", rules, together: 1, hosts: [host], rooms: null, sessions: [], closedDates: new Set() },
  within: instantsOfDates(date, "2027-09-01", amsterdam),
  now: at(600, "2027-05-09"),
};
const booked = (minute: number) => ({
  ...{ id: "b", typeId: "this", start: at(minute) },
  protectedInterval: { start: at(minute), end: at(minute + 60) },
});

describe("the rule that keeps a time from being booked", () => {
  it("is named for every time that is not listed, and for none that is", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(questions, (asked) => {
        const listed = new Set(openSlots(asked).map(({ start }) => start));
        const first = Math.ceil(asked.within.start / (15 * minuteMs)) * 15 * minuteMs;
        for (let nth = 0; nth < 40; nth++) {
          const start = first + nth * 7 * 15 * minuteMs;
          if (start >= asked.within.end) break;
          const rule = brokenRule(asked, start);
          expect(rule === null).toBe(listed.has(start));
          if (rule !== null) seen.add(rule);
        }
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  const ask = (minute: number, changes: Partial<SlotQuestion> = {}, on = date) =>
    brokenRule({ ...question, ...changes }, at(minute, on));
  const onHost = (changes: Partial<Host>) => ({ hosts: [{ ...host, ...changes }] });

  it.each<[(typeof slotRules)[number] | null, () => ReturnType<typeof brokenRule>]>([
    [null, () => ask(600)],
    ["past", () => ask(540, {}, "2027-05-09")],
    ["notice", () => ask(540, {}, "2027-05-10")],
    ["window", () => ask(600, {}, "2027-08-24")],
    ["nobody", () => ask(600, { hosts: [] })],
    ["closed", () => ask(600, {}, "2027-05-12")],
    ["closed", () => ask(600, {}, "2027-05-14")],
    ["closed", () => ask(600, { closedDates: new Set([date]) })],
    ["outside-hours", () => ask(480)],
    ["outside-hours", () => ask(990)],
    ["off-grid", () => ask(610)],
    ["day-full", () => ask(600, onHost({ maxPerDay: 1, taken: [booked(900)] }))],
    ["week-full", () => ask(600, onHost({ maxPerWeek: 1, taken: [booked(900)] }), "2027-05-13")],
    ["taken", () => ask(600, onHost({ taken: [booked(630)] }))],
    [
      "too-few",
      () => ask(600, { together: 2, hosts: [host, { ...host, id: "z", busy: [{ start: at(600), end: at(620) }] }] }),
    ],
    ["no-room", () => ask(600, { rooms: [] })],
  ])("is %s", (rule, asked) => expect(asked()).toBe(rule));

  it("is that of the host who came nearest", () => {
    const away = { ...host, id: "away", closedDates: new Set([date]) };
    expect(ask(600, { hosts: [away, { ...host, taken: [booked(600)] }] })).toBe("taken");
  });
});
