import { bookingRules } from "#app/domain/booking/appointment-kinds.ts";
import type { Interval } from "#app/domain/booking/intervals.ts";
import { protectedBy } from "#app/domain/booking/protection.ts";
import { type Host, openSlots, type SlotQuestion } from "#app/domain/booking/slots.ts";
import { windowsOn } from "#app/domain/booking/windows.ts";
import { addDays, dayMs, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, instantsOfDates } from "#app/lib/time.ts";
import { type Figure, median } from "#tests/support/figure.ts";

/** CPU time of all open times of 10 advisors over 60 days with 500 appointments each; baseline: every candidate against every one. */
export async function bench(): Promise<Figure[]> {
  const question = bigQuestion();
  const value = medianCpu(() => openSlots(question).length, 60);
  const baseline = medianCpu(() => naiveCount(question), 7);
  const name = "slots: 10 advisors x 60 days, 500 appointments each";
  return [{ name, value, unit: "ms CPU", baseline, ratio: value / baseline }];
}

const first = "2027-03-01";

function bigQuestion(): SlotQuestion {
  return {
    place: "online",
    rules: bookingRules("intake", "online"),
    hosts: Array.from({ length: 10 }, (_, index) => hostOf(index)),
    closedDates: new Set(["2027-03-28", "2027-03-29", "2027-04-27"]),
    within: instantsOfDates(first, addDays(first, 61), amsterdam),
    now: instantOf(first, 0, amsterdam),
  };
}

/** Appointments spread over the opening hours of 60 days by a fixed sequence, so that every run measures the same. */
function hostOf(index: number): Host {
  const appointments = Array.from({ length: 500 }, (_, at) => {
    const minute = 540 + (((at * 37 + index * 11) * 15) % 480);
    const start = instantOf(addDays(first, (at * 7 + index) % 60), minute, amsterdam);
    return { id: `${index}-${at}`, start, protectedInterval: { start, end: start + 30 * minuteMs } };
  });
  const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, startMinute: 540, endMinute: 720, places: ["online" as const] },
    { weekday, startMinute: 750, endMinute: 1020, places: ["online" as const] },
  ]);
  const plain = { overrides: new Map(), closedDates: new Set<string>(), maxPerDay: 12, busy: [] };
  return { id: `advisor-${index}`, zone: amsterdam, step: 15, weekly, appointments, ...plain };
}

function naiveCount({ hosts, rules, place, closedDates, now }: SlotQuestion): number {
  const found = new Set<number>();
  for (const host of hosts) {
    const schedule = { ...host, closedDates };
    for (let day = 0; day <= 60; day++) {
      for (const window of windowsOn(addDays(first, day), place, schedule)) {
        for (const start of candidates(window, rules.duration, host.step)) {
          const wanted = protectedBy(rules, start);
          const clashes = host.appointments.filter(
            ({ protectedInterval: taken }) => taken.start < wanted.end && wanted.start < taken.end,
          );
          if (start >= now + dayMs && clashes.length === 0) found.add(start);
        }
      }
    }
  }
  return found.size;
}

function candidates(window: Interval, duration: number, step: number): number[] {
  const length = Math.floor((window.end - window.start - duration * minuteMs) / (step * minuteMs)) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => window.start + index * step * minuteMs);
}

function medianCpu(work: () => number, rounds: number): number {
  for (let round = 0; round < 20; round++) work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    if (work() === 0) throw new Error("nothing was found, so nothing was measured");
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}
