import { Temporal } from "temporal-polyfill";
import type { SlotRules } from "#app/domain/agenda/appointment-type.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { addDays, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, instantsOfDates } from "#app/lib/time.ts";
import { type Figure, median } from "#tests/support/figure.ts";

/**
 * CPU time of all open times of 10 advisors with 500 appointments each, over 60 and over 365 days, after warm-up; the first time of a process
 * too. Baseline of each: every candidate as a Temporal object, held against every appointment.
 */
export async function bench(): Promise<Figure[]> {
  const [cold, short, long] = [questionOver(60), questionOver(60), questionOver(365)];
  const first = cpuOf(() => openSlots(cold).length);
  if (objectCount(short) !== openSlots(short).length) throw new Error("the two do not tell the same");
  const slow = medianCpu(() => objectCount(short), { warm: 1, rounds: 3 });
  const slowYear = medianCpu(() => objectCount(long), { warm: 0, rounds: 1 });
  const figure = (name: string, value: number, baseline: number) => ({
    ...{ name: `slots: ${name}`, value, unit: "ms CPU", baseline, ratio: value / baseline },
  });
  return [
    figure(
      "10 advisors x 60 days x 500 appointments",
      medianCpu(() => openSlots(short).length, { warm: 30, rounds: 101 }),
      slow,
    ),
    figure("the same, the first time", first, slow),
    figure(
      "10 advisors x 365 days x 500 appointments",
      medianCpu(() => openSlots(long).length, { warm: 10, rounds: 31 }),
      slowYear,
    ),
  ];
}

const begin = "2027-03-01";
const rules: SlotRules = {
  ...{ duration: 45, step: 15, anchor: "hour", bufferBefore: 0, bufferAfter: 15, buffersInside: false },
  ...{ minNotice: 24 * 60, maxPerDay: null, maxPerWeek: null, seats: 1 },
  window: { kind: "days", days: 400 },
};

function questionOver(days: number): SlotQuestion {
  return {
    ...{ typeId: "intake", rules, together: 1, rooms: null, sessions: [] },
    hosts: Array.from({ length: 10 }, (_, index) => hostOf(index, days)),
    closedDates: new Set(["2027-03-28", "2027-03-29", "2027-04-27"]),
    within: instantsOfDates(begin, addDays(begin, days), amsterdam),
    now: instantOf(begin, 0, amsterdam),
  };
}

/** Appointments spread over the opening hours by a fixed sequence, so that every run measures the same. */
function hostOf(index: number, days: number): Host {
  const taken = Array.from({ length: 500 }, (_, at) => {
    const minute = 540 + (((at * 37 + index * 11) * 15) % 480);
    const start = instantOf(addDays(begin, (at * 7 + index) % days), minute, amsterdam);
    return { id: `${index}-${at}`, typeId: "intake", start, protectedInterval: { start, end: start + 30 * minuteMs } };
  });
  const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, startMinute: 540, endMinute: 720 },
    { weekday, startMinute: 750, endMinute: 1020 },
  ]);
  const schedules = [{ zone: amsterdam, weekly, overrides: new Map() }];
  const limits = { maxPerDay: 12, maxPerWeek: null };
  return { id: `advisor-${index}`, zone: amsterdam, schedules, closedDates: new Set(), ...limits, taken, busy: [] };
}

/** The same answer, told with an object for each candidate. */
function objectCount({ hosts, closedDates, now, within }: SlotQuestion): number {
  const found = new Set<number>();
  const notBefore = Temporal.Instant.fromEpochMilliseconds(now).add({ minutes: rules.minNotice });
  const last = Temporal.Instant.fromEpochMilliseconds(within.end);
  for (const host of hosts) {
    const taken = host.taken.map(({ protectedInterval: { start, end } }) => ({
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(end),
    }));
    const days = new Map<string, number>();
    for (const { start } of taken) {
      const day = start.toZonedDateTimeISO(host.zone).toPlainDate().toString();
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    for (const weekly of host.schedules.map((schedule) => schedule.weekly)) {
      let date = Temporal.PlainDate.from(begin);
      for (; date.toZonedDateTime(host.zone).epochMilliseconds < within.end; date = date.add({ days: 1 })) {
        if (closedDates.has(date.toString()) || (days.get(date.toString()) ?? 0) >= (host.maxPerDay ?? 99)) continue;
        for (const row of weekly.filter(({ weekday }) => weekday === date.dayOfWeek)) {
          const at = (minutes: number) => date.toZonedDateTime({ timeZone: host.zone }).add({ minutes });
          const closing = at(row.endMinute);
          for (let minutes = row.startMinute; ; minutes += rules.step) {
            const start = at(minutes);
            if (Temporal.ZonedDateTime.compare(start.add({ minutes: rules.duration }), closing) > 0) break;
            const from = start.toInstant();
            const to = start.add({ minutes: rules.duration + rules.bufferAfter }).toInstant();
            const inTime = Temporal.Instant.compare(from, notBefore) >= 0 && Temporal.Instant.compare(from, last) < 0;
            const free = taken.every(
              (one) => Temporal.Instant.compare(one.end, from) <= 0 || Temporal.Instant.compare(one.start, to) >= 0,
            );
            if (inTime && free) found.add(start.epochMilliseconds);
          }
        }
      }
    }
  }
  return found.size;
}

function cpuOf(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error("nothing was found, so nothing was measured");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function medianCpu(work: () => number, { warm, rounds }: { warm: number; rounds: number }): number {
  for (let round = 0; round < warm; round++) work();
  return median(Array.from({ length: rounds }, () => cpuOf(work)));
}
