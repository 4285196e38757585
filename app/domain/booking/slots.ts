import type { BookingRules, Place } from "#app/domain/booking/appointment-kinds.ts";
import { type Interval, mergedIntervals, overlap, overlapsAny } from "#app/domain/booking/intervals.ts";
import { isOnGrid, protectedBy } from "#app/domain/booking/protection.ts";
import { type Schedule, windowsOn } from "#app/domain/booking/windows.ts";
import { addDays, dateOfDay, dayMs, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { localDateOf, localDayOf, offsetAt, startOfDay } from "#app/lib/time.ts";

/** A live appointment of a host, with the protected interval it was booked under (rules may have changed since). */
export interface BookedTime {
  id: string;
  start: number;
  protectedInterval: Interval;
}

/**
 * Somebody who can be booked, at times `step` minutes apart (on the five-minute grid). `busy` is what else fills the calendar;
 * `maxPerDay` null means no limit.
 */
export interface Host extends Schedule {
  id: string;
  step: number;
  maxPerDay: number | null;
  appointments: readonly BookedTime[];
  busy: readonly Interval[];
}

/**
 * Which start times are open? All instants are epoch ms. `within` bounds the starts, `closedDates` are the dates on which the
 * whole office is closed, `except` is the id of an appointment that is being moved (its own time counts as free).
 */
export interface SlotQuestion {
  place: Place;
  rules: BookingRules;
  hosts: readonly Host[];
  closedDates: ReadonlySet<LocalDate>;
  within: Interval;
  now: number;
  except?: string | undefined;
}

/** A bookable time (epoch ms, buffers not included) and the ids of the hosts who are free then, sorted. */
export interface Slot extends Interval {
  hosts: string[];
}

/** The open times, sorted and unique by start. Throws RangeError when rules or hours are off the five-minute grid. */
export function openSlots(question: SlotQuestion): Slot[] {
  assertLengths(question);
  const duration = question.rules.duration * minuteMs;
  const calendarIn = oncePerZone((zone) => calendarOf(question, zone));
  const slots = new Map<number, Slot>();
  for (const host of [...question.hosts].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    for (const start of openStarts(host, question, calendarIn(host.zone))) {
      const slot = slots.get(start);
      if (slot === undefined) slots.set(start, { start, end: start + duration, hosts: [host.id] });
      else slot.hosts.push(host.id);
    }
  }
  return [...slots.values()].sort((one, other) => one.start - other.start);
}

/** The hosts who can be booked at exactly `start`: asked of `openSlots` itself, so what is listed can be booked. */
export const bookableHosts = (question: SlotQuestion, start: number): string[] =>
  openSlots({ ...question, within: { start, end: start + 1 } })[0]?.hosts ?? [];

/** Can anybody be booked at exactly `start`? */
export const isOpen = (question: SlotQuestion, start: number): boolean => bookableHosts(question, start).length > 0;

/** Where starts may lie, and on which dates of the zone (by their numbers too). */
interface Calendar {
  span: Interval;
  dates: { date: LocalDate; day: number }[];
}

function openStarts(host: Host, question: SlotQuestion, { span, dates }: Calendar): number[] {
  const { rules, place, closedDates, except } = question;
  const own = host.appointments.filter(({ id }) => id !== except);
  const taken = takenIn(span, rules, [...own.map((booked) => booked.protectedInterval), ...host.busy]);
  const full = fullDays(own, host);
  const schedule = { ...host, closedDates: new Set([...closedDates, ...host.closedDates]) };
  const isFree = (start: number) =>
    start >= span.start && start < span.end && !overlapsAny(protectedBy(rules, start), taken);
  return dates
    .filter(({ day }) => !full.has(day))
    .flatMap(({ date }) => windowsOn(date, place, schedule))
    .flatMap((window) => startsIn(window, rules.duration, host).filter(isFree));
}

/** Starts may lie where was asked, not before the notice has passed, not after the last day of the rolling window. */
function calendarOf({ within, now, rules }: SlotQuestion, zone: string): Calendar {
  const afterLastDate = addDays(localDateOf(now, zone), rules.windowDays + 1);
  const start = Math.max(within.start, now + rules.minNotice * minuteMs);
  const end = Math.min(within.end, startOfDay(afterLastDate, zone));
  const first = localDayOf(start, zone);
  const length = start < end ? localDayOf(end - 1, zone) - first + 1 : 0;
  const dates = Array.from({ length }, (_, index) => ({ date: dateOfDay(first + index), day: first + index }));
  return { span: { start, end }, dates };
}

/** Advisors mostly share one zone: its dates are worked out once for all of them. */
function oncePerZone(calendarFor: (zone: string) => Calendar): (zone: string) => Calendar {
  const known = new Map<string, Calendar>();
  return (zone) => {
    const calendar = known.get(zone) ?? calendarFor(zone);
    known.set(zone, calendar);
    return calendar;
  };
}

function takenIn(span: Interval, rules: BookingRules, intervals: readonly Interval[]): Interval[] {
  const reach = { start: protectedBy(rules, span.start).start, end: protectedBy(rules, span.end).end };
  return mergedIntervals(intervals.filter((interval) => overlap(interval, reach)));
}

/** The day numbers on which the host already has as many appointments as she takes. */
function fullDays(own: readonly BookedTime[], { maxPerDay, zone }: Host): Set<number> {
  if (maxPerDay === null) return new Set();
  const counts = new Map<number, number>();
  for (const { start } of own) {
    const day = localDayOf(start, zone);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= maxPerDay).map(([day]) => day));
}

/** Starts are multiples of the step on the local clock at the window's opening, then steps of exact time (over a clock change too). */
function startsIn(window: Interval, duration: number, host: Host): number[] {
  const step = host.step * minuteMs;
  const sinceMidnight = (window.start + offsetAt(window.start, host.zone)) % dayMs;
  const first = window.start + ((step - (sinceMidnight % step)) % step);
  const last = window.end - duration * minuteMs;
  const starts: number[] = [];
  for (let start = first; start <= last; start += step) starts.push(start);
  return starts;
}

function assertLengths({ rules, hosts }: SlotQuestion): void {
  const positive = [rules.duration, ...hosts.map((host) => host.step)].every((minutes) => minutes > 0 && fits(minutes));
  const buffers = [rules.bufferBefore, rules.bufferAfter].every((minutes) => minutes >= 0 && fits(minutes));
  if (!positive || !buffers) {
    throw new RangeError("Duration, steps and buffers must lie on the five-minute grid, duration and steps above zero");
  }
}

const fits = (minutes: number): boolean => isOnGrid(minutes * minuteMs);
