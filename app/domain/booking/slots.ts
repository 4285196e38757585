import { isOnGrid } from "#app/domain/agenda/hours.ts";
import { type Interval, mergedIntervals, overlapsAny } from "#app/domain/agenda/intervals.ts";
import { openStarts } from "#app/domain/booking/open-starts.ts";
import { type ZoneCalendar, zoneCalendar } from "#app/domain/booking/slot-days.ts";
import type { GroupSession, Room, Slot, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";

/** The open times, sorted and unique by start. @throws RangeError when rules or hours are off the five-minute grid */
export function openSlots(question: SlotQuestion): Slot[] {
  assertRules(question);
  const calendarIn = oncePerZone((zone) => zoneCalendar(question, zone));
  const hosts = [...question.hosts].sort((one, other) => (one.id < other.id ? -1 : 1));
  const starts = hosts.map((host) => openStarts(host, question, calendarIn));
  const fresh = freshSlots(
    hosts.map(({ id }) => id),
    starts,
    question,
  );
  return joined(fresh, question, calendarIn(amsterdam).span);
}

/** The slot at exactly `start`, or undefined: asked of `openSlots` itself, so what is listed can be booked. */
export const slotAt = (question: SlotQuestion, start: number): Slot | undefined =>
  openSlots({ ...question, within: { start, end: start + 1 } })[0];

/** The zone's calendar is worked out once for all who share it. */
function oncePerZone(calendarFor: (zone: string) => ZoneCalendar): (zone: string) => ZoneCalendar {
  const known = new Map<string, ZoneCalendar>();
  return (zone) => {
    const calendar = known.get(zone) ?? calendarFor(zone);
    known.set(zone, calendar);
    return calendar;
  };
}

/** Times at which enough hosts, and a room where one is needed, are free. The hosts' starts are ascending, so they are merged by looking at the next of each. */
function freshSlots(ids: readonly string[], starts: readonly (readonly number[])[], question: SlotQuestion): Slot[] {
  const { together, rules } = question;
  const roomsAt = roomChecker(question);
  const duration = rules.duration * minuteMs;
  const next = ids.map(() => 0);
  const slots: Slot[] = [];
  for (;;) {
    let start = Number.POSITIVE_INFINITY;
    for (let host = 0; host < ids.length; host++) {
      const candidate = starts[host]?.[next[host] ?? 0];
      if (candidate !== undefined && candidate < start) start = candidate;
    }
    if (start === Number.POSITIVE_INFINITY) return slots;
    const hosts: string[] = [];
    for (let host = 0; host < ids.length; host++) {
      const at = next[host] ?? 0;
      if (starts[host]?.[at] !== start) continue;
      next[host] = at + 1;
      const id = ids[host];
      if (id !== undefined) hosts.push(id);
    }
    const rooms = hosts.length >= together ? roomsAt(start) : null;
    if (rooms !== null)
      slots.push({ start, end: start + duration, hosts, rooms, sessions: [], seatsLeft: rules.seats });
  }
}

const noRooms: readonly string[] = [];

/** The rooms that are free for an appointment at a start, by id; null when one is needed and none is. */
function roomChecker({ rooms, rules, except }: SlotQuestion): (start: number) => readonly string[] | null {
  if (rooms === null) return () => noRooms;
  const known = rooms.map((room) => ({ room, taken: takenOf(room, except) }));
  return (start) => {
    const free = known
      .filter(({ room, taken }) => !overlapsAny(roomInterval(room, rules.duration, start), taken))
      .map(({ room }) => room.id);
    return free.length > 0 ? free.sort() : null;
  };
}

const takenOf = ({ taken }: Room, except: string | undefined): Interval[] =>
  mergedIntervals(taken.filter(({ id }) => id !== except).map((one) => one.protectedInterval));

/** The time for which a room is kept: the appointment (minutes), and what the room needs before and after. */
export const roomInterval = (
  room: Pick<Room, "minutesBefore" | "minutesAfter">,
  duration: number,
  start: number,
): Interval => ({
  start: start - room.minutesBefore * minuteMs,
  end: start + (duration + room.minutesAfter) * minuteMs,
});

/** Groups that meet already can be joined while there are seats; they come first, so that one fills before another begins. */
function joined(fresh: Slot[], { sessions, rules, within }: SlotQuestion, span: Interval): Slot[] {
  const open = sessions.filter(
    ({ start, seatsLeft }) =>
      seatsLeft > 0 && start >= span.start && start < span.end && start >= within.start && start < within.end,
  );
  if (open.length === 0) return fresh;
  const byStart = new Map(fresh.map((slot) => [slot.start, slot]));
  for (const session of open) {
    const slot = byStart.get(session.start);
    byStart.set(session.start, withSession(slot, session, rules.duration * minuteMs));
  }
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

function withSession(slot: Slot | undefined, { id, start, hosts, seatsLeft }: GroupSession, duration: number): Slot {
  if (slot === undefined)
    return { start, end: start + duration, hosts: [...hosts].sort(), rooms: [], sessions: [id], seatsLeft };
  return {
    ...slot,
    hosts: [...new Set([...slot.hosts, ...hosts])].sort(),
    sessions: [...slot.sessions, id].sort(),
    seatsLeft: slot.seatsLeft + seatsLeft,
  };
}

function assertRules({ rules, rooms }: SlotQuestion): void {
  const fits = (minutes: number) => minutes >= 0 && isOnGrid(minutes * minuteMs);
  const positive = [rules.duration, rules.step].every((minutes) => minutes > 0 && fits(minutes));
  const roomMinutes = (rooms ?? []).flatMap((room) => [room.minutesBefore, room.minutesAfter]);
  if (!positive || ![rules.bufferBefore, rules.bufferAfter, ...roomMinutes].every(fits)) {
    throw new RangeError("Duration, steps and buffers must lie on the five-minute grid, duration and steps above zero");
  }
}
