import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "#app/domain/booking/intervals.ts";
import { protectedBy } from "#app/domain/booking/protection.ts";
import { bookableHosts, type Host, isOpen, openSlots, type SlotQuestion } from "#app/domain/booking/slots.ts";
import { addDays, dayMs, minuteMs } from "#app/lib/dates.ts";
import { localDayOf } from "#app/lib/time.ts";
import { questions } from "#tests/domain/booking/questions.ts";
import { slowSlots } from "#tests/domain/booking/slow-slots.ts";

const runs = { numRuns: 1000 };
const starts = (question: SlotQuestion) => openSlots(question).map(({ start }) => start);
const perHost = (question: SlotQuestion) =>
  openSlots(question).flatMap(({ start, hosts }) => hosts.map((id) => `${start} ${id}`));
const everyHost = (question: SlotQuestion, change: (host: Host) => Host): SlotQuestion => ({
  ...question,
  hosts: question.hosts.map(change),
});

describe("open slots", () => {
  it("are exactly those that the rules give when told slowly with Temporal", () => {
    let found = 0;
    fc.assert(
      fc.property(questions, (question) => {
        const slots = openSlots(question);
        found += slots.length > 0 ? 1 : 0;
        expect(slots).toEqual(slowSlots(question));
      }),
      { numRuns: 1500 },
    );
    // The oracle must have had something to say.
    expect(found).toBeGreaterThan(300);
  });

  it("are sorted, unique, after the notice, and protect time that nothing else fills", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const slots = openSlots(question);
        const { now, rules } = question;
        slots.forEach(({ start, hosts }, index) => {
          expect(start).toBeGreaterThan(slots[index - 1]?.start ?? 0);
          expect(start).toBeGreaterThanOrEqual(now + rules.minNotice * minuteMs);
          expect(start % (5 * minuteMs)).toBe(0);
          for (const host of question.hosts.filter(({ id }) => hosts.includes(id))) {
            const filled = [...host.busy, ...host.appointments.map((booked) => booked.protectedInterval)];
            expect(
              filled.filter(
                ({ start: a, end: b }) => a < b && overlap({ start: a, end: b }, protectedBy(rules, start)),
              ),
            ).toEqual([]);
          }
        });
      }),
      runs,
    );
  });

  it("never grow when time is filled, a date closed or the notice raised", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 6 * 1440 }), (question, offset) => {
        const before = new Set(perHost(question));
        const start = question.now + offset * minuteMs;
        const busier = everyHost(question, (host) => ({
          ...host,
          busy: [...host.busy, { start, end: start + 90 * minuteMs }],
        }));
        const date = new Date(start).toISOString().slice(0, 10);
        const closed = everyHost(question, (host) => ({
          ...host,
          overrides: new Map([...host.overrides, [date, []]]),
        }));
        const hasty = { ...question, rules: { ...question.rules, minNotice: question.rules.minNotice + offset } };
        for (const stricter of [busier, closed, hasty]) {
          expect(perHost(stricter).filter((slot) => !before.has(slot))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("do not depend on the order, the splitting or the doubling of what fills the time", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const shuffled = everyHost({ ...question, hosts: question.hosts.toReversed() }, (host) => ({
          ...host,
          weekly: host.weekly.toReversed(),
          appointments: host.appointments.toReversed(),
          busy: [...host.busy.toReversed(), ...host.busy].flatMap(({ start, end }) => {
            const middle = start + Math.floor((end - start) / 3);
            return [
              { start: middle, end },
              { start, end: middle },
            ];
          }),
        }));
        expect(openSlots(shuffled)).toEqual(openSlots(question));
      }),
      runs,
    );
  });

  it("are the same when the question is cut in two at any instant", () => {
    fc.assert(
      fc.property(questions, fc.double({ min: 0, max: 1, noNaN: true }), (question, share) => {
        const { start, end } = question.within;
        const cut = start + Math.floor((end - start) * share);
        const halves = [
          { start, end: cut },
          { start: cut, end },
        ].map((within) => openSlots({ ...question, within }));
        expect(halves.flat()).toEqual(openSlots(question));
      }),
      runs,
    );
  });

  it("keep their wall times when everything moves a week, away from clock changes", () => {
    const week = 7 * dayMs;
    const ordinary = questions
      .filter(({ now }) => new Date(now).toISOString().startsWith("2027-05"))
      .map((question) => everyHost(question, (host) => ({ ...host, zone: "Europe/Amsterdam" })));
    const later = ({ start, end }: { start: number; end: number }) => ({ start: start + week, end: end + week });
    const laterDates = (dates: ReadonlySet<string>) => new Set([...dates].map((date) => addDays(date, 7)));
    fc.assert(
      fc.property(ordinary, (question) => {
        const moved = everyHost(question, (host) => ({
          ...host,
          overrides: new Map([...host.overrides].map(([date, rows]) => [addDays(date, 7), rows])),
          closedDates: laterDates(host.closedDates),
          busy: host.busy.map(later),
          appointments: host.appointments.map(({ id, start, protectedInterval }) => ({
            id,
            start: start + week,
            protectedInterval: later(protectedInterval),
          })),
        }));
        const shifted = {
          ...moved,
          now: question.now + week,
          within: later(question.within),
          closedDates: laterDates(question.closedDates),
        };
        expect(starts(shifted)).toEqual(starts(question).map((start) => start + week));
      }),
      { numRuns: 300 },
    );
  });

  it("of several hosts are the union of each host's own", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const alone = question.hosts.flatMap((host) => perHost({ ...question, hosts: [host] }));
        expect(perHost(question).sort()).toEqual(alone.sort());
      }),
      runs,
    );
  });

  it("refuse hours, steps and lengths off the five-minute grid", () => {
    const question = fc.sample(
      questions.filter(({ hosts }) => hosts.length > 0),
      { numRuns: 1, seed: 1 },
    )[0];
    if (question === undefined) throw new Error("no question");
    expect(() => openSlots({ ...question, rules: { ...question.rules, duration: 42 } })).toThrow(RangeError);
    expect(() => openSlots({ ...question, rules: { ...question.rules, bufferAfter: -5 } })).toThrow(RangeError);
    expect(() => openSlots(everyHost(question, (host) => ({ ...host, step: 0 })))).toThrow(RangeError);
  });
});

describe("what is listed", () => {
  it("can be booked, and nothing else can", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const listed = new Map(openSlots(question).map(({ start, hosts }) => [start, hosts]));
        const asked = { ...question, within: { start: question.now, end: question.now + dayMs } };
        const wide = new Set([...starts(asked), ...listed.keys()]);
        for (const start of listed.keys()) expect(bookableHosts(question, start)).toEqual(listed.get(start));
        for (const start of wide) {
          for (const near of [start - 5 * minuteMs, start + 5 * minuteMs, start + 1]) {
            const inWithin = near >= question.within.start && near < question.within.end;
            if (inWithin) expect(isOpen(question, near)).toBe(listed.has(near));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("vanishes with all that its protected time touches once booked, and comes back whole when cancelled", () => {
    fc.assert(
      fc.property(questions, fc.nat(), (question, pick) => {
        const before = perHost(question);
        const chosen = before[pick % Math.max(1, before.length)];
        if (chosen === undefined) return;
        const [start, id] = [Number(chosen.split(" ")[0]), chosen.split(" ")[1]];
        const taken = protectedBy(question.rules, start);
        const booked = everyHost(question, (host) =>
          host.id === id ? withBooking(host, "new", { start, taken }) : host,
        );
        for (const slot of perHost(booked)) {
          const [at, host] = slot.split(" ");
          expect(host === id && overlap(protectedBy(question.rules, Number(at)), taken)).toBe(false);
        }
        expect(perHost(booked)).not.toContain(chosen);
        // Moving it sees its own time as free; cancelling it gives back exactly what was there.
        expect(perHost({ ...booked, except: "new" })).toEqual(before);
      }),
      runs,
    );
  });

  it("never takes a host over her number of appointments a day, in whatever order people book", () => {
    fc.assert(
      fc.property(questions, fc.array(fc.nat(), { maxLength: 12 }), (question, picks) => {
        let current = everyHost(question, (host) => ({ ...host, appointments: [], maxPerDay: 2 }));
        picks.forEach((pick, index) => {
          const open = openSlots(current);
          const slot = open[pick % Math.max(1, open.length)];
          const id = slot?.hosts[pick % slot.hosts.length];
          if (slot === undefined) return;
          const booking = { start: slot.start, taken: protectedBy(current.rules, slot.start) };
          current = everyHost(current, (host) => (host.id === id ? withBooking(host, `b${index}`, booking) : host));
        });
        for (const host of current.hosts) {
          const days = host.appointments.map(({ start }) => localDayOf(start, host.zone));
          for (const day of days) expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function withBooking(
  host: Host,
  id: string,
  { start, taken }: { start: number; taken: { start: number; end: number } },
): Host {
  return { ...host, appointments: [...host.appointments, { id, start, protectedInterval: taken }] };
}
