import { Temporal } from "temporal-polyfill";
import type { Schedule } from "#app/domain/agenda/hours.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { Host, Slot, SlotQuestion } from "#app/domain/booking/slot-question.ts";

const minute = 60_000;

/** The oracle: the same rules told with Temporal objects, every five minutes of every date held against every interval. */
export function slowSlots(question: SlotQuestion): Slot[] {
  const found = new Map<number, string[]>();
  for (const host of question.hosts) {
    for (const start of slowStarts(host, question)) found.set(start, [...(found.get(start) ?? []), host.id].sort());
  }
  return [...found]
    .filter(([, hosts]) => hosts.length >= question.together)
    .sort(([one], [other]) => one - other)
    .flatMap(([start, hosts]) => {
      const rooms = slowRooms(question, start);
      if (rooms !== null && rooms.length === 0) return [];
      const end = start + question.rules.duration * minute;
      return [{ start, end, hosts, rooms: rooms ?? [], sessions: [], seatsLeft: question.rules.seats }];
    });
}

function slowRooms({ rooms, rules, except }: SlotQuestion, start: number): string[] | null {
  if (rooms === null) return null;
  return rooms
    .filter((room) => {
      const wanted = {
        start: start - room.minutesBefore * minute,
        end: start + (rules.duration + room.minutesAfter) * minute,
      };
      const filled = room.taken.filter(({ id }) => id !== except).map((one) => one.protectedInterval);
      return filled.every((taken) => apart(taken, wanted));
    })
    .map(({ id }) => id)
    .sort();
}

function slowStarts(host: Host, question: SlotQuestion): number[] {
  const { rules, now, within } = question;
  const starts = new Set<number>();
  // whatever the clock of a schedule says, it is one of these dates there
  const from = zoned(within.start, "UTC").toPlainDate().subtract({ days: 1 });
  const count = Math.ceil((within.end - within.start) / (24 * 60 * minute)) + 3;
  const dates = Array.from({ length: count }, (_, days) => from.add({ days }));
  for (const { window, zone } of slowWindows(dates, host, question)) {
    for (const start of gridOf(window, zone, question)) {
      const bounded = start >= within.start && start < within.end && start >= now + rules.minNotice * minute;
      if (bounded && inWindow(start, zone, question) && isFree(start, host, question) && !isFull(start, host, question))
        starts.add(start);
    }
  }
  return [...starts];
}

function slowWindows(dates: Temporal.PlainDate[], host: Host, question: SlotQuestion) {
  return host.schedules.flatMap((schedule) =>
    dates.flatMap((date) =>
      stretches(minutesOf(date, schedule, host, question)).map((window) => ({ window, zone: schedule.zone })),
    ),
  );
}

function minutesOf(date: Temporal.PlainDate, schedule: Schedule, host: Host, question: SlotQuestion): Set<number> {
  const key = date.toString();
  const closed = question.closedDates.has(key) || host.closedDates.has(key);
  const weekly = closed ? [] : schedule.weekly.filter((row) => row.weekday === date.dayOfWeek);
  const open = new Set<number>();
  for (const row of schedule.overrides.get(key) ?? weekly) {
    const stretch = {
      start: edge(date, row.startMinute, schedule.zone),
      end: edge(date, row.endMinute, schedule.zone),
    };
    for (const at of fives(stretch)) open.add(at);
  }
  return open;
}

function* fives({ start, end }: Interval) {
  for (let at = start; at < end; at += 5 * minute) yield at;
}

function stretches(open: ReadonlySet<number>): Interval[] {
  const windows: Interval[] = [];
  for (const at of [...open].sort((one, other) => one - other)) {
    const last = windows.at(-1);
    if (last?.end === at) last.end += 5 * minute;
    else windows.push({ start: at, end: at + 5 * minute });
  }
  return windows;
}

function gridOf(window: Interval, zone: string, { rules }: SlotQuestion): number[] {
  let anchor = window.start;
  if (rules.anchor === "hour") while (zoned(anchor, zone).minute !== 0) anchor -= minute;
  const inside = rules.buffersInside ? [rules.bufferBefore, rules.bufferAfter] : [0, 0];
  const [before = 0, after = 0] = inside;
  const starts: number[] = [];
  for (let at = anchor; at + (rules.duration + after) * minute <= window.end; at += rules.step * minute) {
    if (at - before * minute >= window.start) starts.push(at);
  }
  return starts;
}

function inWindow(start: number, zone: string, { rules, now, closedDates }: SlotQuestion): boolean {
  const { window } = rules;
  const date = zoned(start, zone).toPlainDate();
  const today = zoned(now, zone).toPlainDate();
  const [first, last] =
    window.kind === "dates"
      ? [Temporal.PlainDate.from(window.first), Temporal.PlainDate.from(window.last)]
      : [
          today,
          window.kind === "days" ? today.add({ days: window.days }) : afterWorkdays(today, window.days, closedDates),
        ];
  return Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0;
}

function afterWorkdays(from: Temporal.PlainDate, count: number, closed: ReadonlySet<string>): Temporal.PlainDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5 && !closed.has(date.toString())) left -= 1;
  }
  return date;
}

/** The instant of a minute of the day by Temporal; 1440 is the next day's midnight. */
function edge(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes });
  return wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

const zoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

function isFree(start: number, host: Host, { rules, except }: SlotQuestion): boolean {
  const wanted = {
    start: start - rules.bufferBefore * minute,
    end: start + (rules.duration + rules.bufferAfter) * minute,
  };
  const own = host.taken.filter(({ id }) => id !== except).map((one) => one.protectedInterval);
  return [...own, ...host.busy].every((interval) => apart(interval, wanted));
}

const apart = (one: Interval, other: Interval) =>
  one.end <= one.start || one.end <= other.start || one.start >= other.end;

function isFull(start: number, host: Host, { rules, typeId, except }: SlotQuestion): boolean {
  const live = host.taken.filter(({ id }) => id !== except);
  const dateOf = (at: number) => zoned(at, host.zone).toPlainDate();
  const mondayOf = (at: number) => dateOf(at).subtract({ days: dateOf(at).dayOfWeek - 1 });
  const count = (taken: readonly { start: number }[], placeOf: (at: number) => Temporal.PlainDate) =>
    taken.filter((one) => placeOf(one.start).equals(placeOf(start))).length;
  const ofType = live.filter((one) => one.typeId === typeId);
  const over = (
    limit: number | null,
    taken: readonly { start: number }[],
    placeOf: (at: number) => Temporal.PlainDate,
  ) => limit !== null && count(taken, placeOf) >= limit;
  return (
    over(host.maxPerDay, live, dateOf) ||
    over(host.maxPerWeek, live, mondayOf) ||
    over(rules.maxPerDay, ofType, dateOf) ||
    over(rules.maxPerWeek, ofType, mondayOf)
  );
}
