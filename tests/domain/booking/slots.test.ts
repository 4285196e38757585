import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protectedBy } from "#app/domain/agenda/appointment-type.ts";
import { overlap } from "#app/domain/agenda/intervals.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { openSlots, roomInterval, slotAt } from "#app/domain/booking/slots.ts";
import { addDays, dayMs, minuteMs } from "#app/lib/dates.ts";
import { localDayOf } from "#app/lib/time.ts";
import { groupQuestions, questions } from "#tests/domain/booking/questions.ts";
import { slowSlots } from "#tests/domain/booking/slow-slots.ts";
import { onServersAnywhere } from "#tests/support/server-zones.ts";

// four times as many in all: each is told on four servers
const runs = { numRuns: 250 };
const starts = (question: SlotQuestion) => openSlots(question).map(({ start }) => start);
const perHost = (question: SlotQuestion) =>
  openSlots(question).flatMap(({ start, hosts }) => hosts.map((id) => `${start} ${id}`));
const everyHost = (question: SlotQuestion, change: (host: Host) => Host): SlotQuestion => ({
  ...question,
  hosts: question.hosts.map(change),
});
const alone = questions.map((question) => ({ ...question, together: 1 }));
const filledBy = (host: Host) =>
  [...host.busy, ...host.taken.map((one) => one.protectedInterval)].filter(({ start, end }) => start < end);

onServersAnywhere(() => {
  describe("open slots", () => {
    it("are exactly those that the rules give when told slowly with Temporal", () => {
      let found = 0;
      fc.assert(
        fc.property(questions, (question) => {
          const slots = openSlots(question);
          found += slots.length > 0 ? 1 : 0;
          expect(slots).toEqual(slowSlots(question));
        }),
        { numRuns: 250 },
      );
      // The oracle must have had something to say.
      expect(found).toBeGreaterThan(30);
    });

    it("are sorted, unique, after the notice, and protect time that nothing else fills", () => {
      fc.assert(
        fc.property(questions, (question) => {
          const slots = openSlots(question);
          const { now, rules } = question;
          slots.forEach(({ start, hosts, rooms }, index) => {
            expect(start).toBeGreaterThan(slots[index - 1]?.start ?? 0);
            expect(start).toBeGreaterThanOrEqual(now + rules.minNotice * minuteMs);
            expect(start % (5 * minuteMs)).toBe(0);
            const wanted = protectedBy(rules, start);
            for (const host of question.hosts.filter(({ id }) => hosts.includes(id)))
              expect(filledBy(host).filter((interval) => overlap(interval, wanted))).toEqual([]);
            for (const room of (question.rooms ?? []).filter(({ id }) => rooms.includes(id))) {
              const kept = roomInterval(room, rules.duration, start);
              const filled = room.taken.map((one) => one.protectedInterval).filter((one) => one.start < one.end);
              expect(filled.filter((interval) => overlap(interval, kept))).toEqual([]);
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
            schedules: host.schedules.map((one) => ({ ...one, overrides: new Map([...one.overrides, [date, []]]) })),
          }));
          const hasty = { ...question, rules: { ...question.rules, minNotice: question.rules.minNotice + offset } };
          const fewerRooms = { ...question, rooms: question.rooms === null ? null : question.rooms.slice(1) };
          for (const stricter of [busier, closed, hasty, fewerRooms]) {
            expect(perHost(stricter).filter((slot) => !before.has(slot))).toEqual([]);
          }
        }),
        runs,
      );
    });

    it("do not depend on the order, the splitting or the doubling of what fills the time", () => {
      fc.assert(
        fc.property(questions, (question) => {
          const turned = {
            ...question,
            hosts: question.hosts.toReversed(),
            rooms: question.rooms?.toReversed() ?? null,
          };
          const shuffled = everyHost(turned, (host) => ({
            ...host,
            schedules: host.schedules.toReversed().map((one) => ({ ...one, weekly: one.weekly.toReversed() })),
            taken: host.taken.toReversed(),
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
      const zone = "Europe/Amsterdam";
      const ordinary = questions
        .filter(({ now }) => new Date(now).toISOString().startsWith("2027-05"))
        .map((question) =>
          everyHost(question, (host) => ({
            ...host,
            zone,
            schedules: host.schedules.map((one) => ({ ...one, zone })),
          })),
        );
      const later = ({ start, end }: { start: number; end: number }) => ({ start: start + week, end: end + week });
      const laterDates = (dates: ReadonlySet<string>) => new Set([...dates].map((date) => addDays(date, 7)));
      fc.assert(
        fc.property(ordinary, (question) => {
          const laterTaken = <One extends { protectedInterval: { start: number; end: number } }>(one: One) => ({
            ...one,
            protectedInterval: later(one.protectedInterval),
          });
          const moved = everyHost(question, (host) => ({
            ...host,
            schedules: host.schedules.map((one) => ({
              ...one,
              overrides: new Map([...one.overrides].map(([date, rows]) => [addDays(date, 7), rows])),
            })),
            closedDates: laterDates(host.closedDates),
            busy: host.busy.map(later),
            taken: host.taken.map((one) => ({ ...laterTaken(one), start: one.start + week })),
          }));
          const { window } = question.rules;
          const shifted = {
            ...moved,
            rules: {
              ...question.rules,
              window:
                window.kind === "dates"
                  ? { ...window, first: addDays(window.first, 7), last: addDays(window.last, 7) }
                  : window,
            },
            rooms: question.rooms?.map((room) => ({ ...room, taken: room.taken.map(laterTaken) })) ?? null,
            now: question.now + week,
            within: later(question.within),
            closedDates: laterDates(question.closedDates),
          };
          expect(starts(shifted)).toEqual(starts(question).map((start) => start + week));
        }),
        { numRuns: 100 },
      );
    });

    it("of several hosts are the union of each host's own, when any of them will do", () => {
      fc.assert(
        fc.property(alone, (question) => {
          const each = question.hosts.flatMap((host) => perHost({ ...question, hosts: [host] }));
          expect(perHost(question).sort()).toEqual(each.sort());
        }),
        runs,
      );
    });

    it("of hosts who must all be there are the times that each of them has", () => {
      fc.assert(
        fc.property(alone, (question) => {
          const together = starts({ ...question, together: question.hosts.length });
          const each = question.hosts.map((host) => new Set(starts({ ...question, hosts: [host] })));
          const common = [...(each[0] ?? [])].filter((start) => each.every((own) => own.has(start)));
          if (question.hosts.length > 0) expect(together).toEqual(common);
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
      const wrong = [{ duration: 42 }, { bufferAfter: -5 }, { step: 0 }];
      for (const change of wrong)
        expect(() => openSlots({ ...question, rules: { ...question.rules, ...change } })).toThrow(RangeError);
      const room = { id: "r", seats: 4, minutesBefore: 3, minutesAfter: 0, taken: [] };
      expect(() => openSlots({ ...question, rooms: [room] })).toThrow(RangeError);
    });
  });

  describe("what is listed", () => {
    it("can be booked, and nothing else can", () => {
      fc.assert(
        fc.property(questions, (question) => {
          const listed = new Map(openSlots(question).map((slot) => [slot.start, slot]));
          for (const [start, slot] of listed) {
            expect(slotAt(question, start)).toEqual(slot);
            for (const near of [start - 5 * minuteMs, start + 5 * minuteMs, start + 1]) {
              const inWithin = near >= question.within.start && near < question.within.end;
              if (inWithin) expect(slotAt(question, near)).toEqual(listed.get(near));
            }
          }
        }),
        { numRuns: 100 },
      );
    });

    it("vanishes with all that its protected time touches once booked, and comes back whole when cancelled", () => {
      fc.assert(
        fc.property(alone, fc.nat(), (question, pick) => {
          const free = { ...question, rooms: null };
          const before = perHost(free);
          const chosen = before[pick % Math.max(1, before.length)];
          if (chosen === undefined) return;
          const [start, id] = [Number(chosen.split(" ")[0]), chosen.split(" ")[1]];
          const taken = protectedBy(free.rules, start);
          const booked = everyHost(free, (host) =>
            host.id === id ? withBooking(host, "new", { start, taken }) : host,
          );
          for (const slot of perHost(booked)) {
            const [at, host] = slot.split(" ");
            expect(host === id && overlap(protectedBy(free.rules, Number(at)), taken)).toBe(false);
          }
          expect(perHost(booked)).not.toContain(chosen);
          // Moving it sees its own time as free; cancelling it gives back exactly what was there.
          expect(perHost({ ...booked, except: "new" })).toEqual(before);
        }),
        runs,
      );
    });

    it("leaves a room to nobody else for as long as it is kept", () => {
      fc.assert(
        fc.property(questions, fc.nat(), (question, pick) => {
          const open = openSlots(question);
          const slot = open[pick % Math.max(1, open.length)];
          const id = slot?.rooms[0];
          if (slot === undefined || id === undefined) return;
          const rooms = (question.rooms ?? []).map((room) => {
            const protectedInterval = roomInterval(room, question.rules.duration, slot.start);
            return room.id === id ? { ...room, taken: [...room.taken, { id: "new", protectedInterval }] } : room;
          });
          const kept = rooms.find((room) => room.id === id);
          if (kept === undefined) throw new Error("the room is gone");
          for (const later of openSlots({ ...question, rooms }).filter((one) => one.rooms.includes(id)))
            expect(
              overlap(
                roomInterval(kept, question.rules.duration, later.start),
                roomInterval(kept, question.rules.duration, slot.start),
              ),
            ).toBe(false);
        }),
        { numRuns: 150 },
      );
    });

    it("never takes a host over her number of appointments a day or a week, in whatever order people book", () => {
      fc.assert(
        fc.property(alone, fc.array(fc.nat(), { maxLength: 12 }), (question, picks) => {
          const limits = { maxPerDay: 2, maxPerWeek: 3 };
          let current = everyHost({ ...question, rooms: null }, (host) => ({ ...host, taken: [], ...limits }));
          picks.forEach((pick, index) => {
            const open = openSlots(current);
            const slot = open[pick % Math.max(1, open.length)];
            const id = slot?.hosts[pick % slot.hosts.length];
            if (slot === undefined) return;
            const booking = { start: slot.start, taken: protectedBy(current.rules, slot.start) };
            current = everyHost(current, (host) => (host.id === id ? withBooking(host, `b${index}`, booking) : host));
          });
          for (const host of current.hosts) {
            const days = host.taken.map(({ start }) => localDayOf(start, host.zone));
            const most = (places: number[]) =>
              Math.max(0, ...places.map((one) => places.filter((b) => b === one).length));
            expect(most(days)).toBeLessThanOrEqual(2);
            expect(most(days.map((day) => Math.floor((day + 3) / 7)))).toBeLessThanOrEqual(3);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  describe("groups that meet already", () => {
    it("can be joined while there are seats, within notice and window, beside the times at which a new one can begin", () => {
      let joined = 0;
      fc.assert(
        fc.property(groupQuestions, (question) => {
          const slots = openSlots(question);
          const without = openSlots({ ...question, sessions: [] });
          for (const slot of slots) {
            const groups = question.sessions.filter(({ id }) => slot.sessions.includes(id));
            joined += groups.length;
            expect(groups.every(({ start, seatsLeft }) => start === slot.start && seatsLeft > 0)).toBe(true);
            const fresh = without.find(({ start }) => start === slot.start);
            const seats = groups.reduce((sum, { seatsLeft }) => sum + seatsLeft, fresh?.seatsLeft ?? 0);
            expect(slot.seatsLeft).toBe(seats);
            expect(slot.start).toBeGreaterThanOrEqual(question.now + question.rules.minNotice * minuteMs);
          }
          expect(without.every(({ start }) => slots.some((slot) => slot.start === start))).toBe(true);
          expect(slots.map(({ start }) => start)).toEqual(
            [...new Set(slots.map(({ start }) => start))].sort((a, b) => a - b),
          );
        }),
        { numRuns: 500 },
      );
      expect(joined).toBeGreaterThan(50);
    });
  });
});

function withBooking(
  host: Host,
  id: string,
  { start, taken }: { start: number; taken: { start: number; end: number } },
): Host {
  return { ...host, taken: [...host.taken, { id, typeId: "this", start, protectedInterval: taken }] };
}
