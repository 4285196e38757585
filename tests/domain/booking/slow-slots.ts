import { Temporal } from "temporal-polyfill";
import type { Interval } from "#app/domain/booking/intervals.ts";
import type { Host, Slot, SlotQuestion } from "#app/domain/booking/slots.ts";

const minute = 60_000;

/** The oracle: the same rules told with Temporal objects, every five minutes of every date held against every interval. */
export function slowSlots(question: SlotQuestion): Slot[] {
  const found = new Map<number, string[]>();
  for (const host of question.hosts) {
    for (const start of slowStarts(host, question)) found.set(start, [...(found.get(start) ?? []), host.id].sort());
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([start, hosts]) => ({ start, end: start + question.rules.duration * minute, hosts }));
}

function slowStarts(host: Host, question: SlotQuestion): number[] {
  const { rules, now, within } = question;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(host.zone).toPlainDate();
  const starts: number[] = [];
  for (let days = 0; days <= rules.windowDays; days++) {
    const date = today.add({ days });
    for (const start of gridOf(date, host, question)) {
      const bounded = start >= within.start && start < within.end && start >= now + rules.minNotice * minute;
      if (bounded && isFree(start, host, question) && hasRoom(date, host, question)) starts.push(start);
    }
  }
  return starts;
}

function gridOf(date: Temporal.PlainDate, host: Host, question: SlotQuestion): number[] {
  const starts: number[] = [];
  for (const window of slowWindows(date, host, question)) {
    const opening = Temporal.Instant.fromEpochMilliseconds(window.start).toZonedDateTimeISO(host.zone);
    let wall = opening.hour * 60 + opening.minute;
    let anchor = window.start;
    while (wall % host.step !== 0) {
      wall += 1;
      anchor += minute;
    }
    for (let at = window.start; at + question.rules.duration * minute <= window.end; at += 5 * minute) {
      if (at >= anchor && (at - anchor) % (host.step * minute) === 0) starts.push(at);
    }
  }
  return starts;
}

function slowWindows(date: Temporal.PlainDate, host: Host, question: SlotQuestion): Interval[] {
  const key = date.toString();
  const closed = question.closedDates.has(key) || host.closedDates.has(key);
  const weekly = closed ? [] : host.weekly.filter((row) => row.weekday === date.dayOfWeek);
  const rows = (host.overrides.get(key) ?? weekly).filter((row) => row.places.includes(question.place));
  const open = new Set<number>();
  for (const row of rows) {
    const end = edge(date, row.endMinute, host.zone);
    for (let at = edge(date, row.startMinute, host.zone); at < end; at += 5 * minute) open.add(at);
  }
  const windows: Interval[] = [];
  for (const at of [...open].sort((one, other) => one - other)) {
    const last = windows.at(-1);
    if (last?.end === at) last.end += 5 * minute;
    else windows.push({ start: at, end: at + 5 * minute });
  }
  return windows;
}

/** The instant of a minute of the day by Temporal; 1440 is the next day's midnight. */
function edge(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes });
  return wall.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

function isFree(start: number, host: Host, { rules, except }: SlotQuestion): boolean {
  const from = start - rules.bufferBefore * minute;
  const to = start + (rules.duration + rules.bufferAfter) * minute;
  const own = host.appointments.filter(({ id }) => id !== except).map(({ protectedInterval }) => protectedInterval);
  const filled = [...own, ...host.busy].filter((interval) => interval.end > interval.start);
  return filled.every((interval) => interval.end <= from || interval.start >= to);
}

function hasRoom(date: Temporal.PlainDate, host: Host, { except }: SlotQuestion): boolean {
  const onDate = host.appointments.filter(
    ({ id, start }) =>
      id !== except &&
      Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(host.zone).toPlainDate().equals(date),
  );
  return host.maxPerDay === null || onDate.length < host.maxPerDay;
}
