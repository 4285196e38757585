import type { SlotRules } from "#app/domain/agenda/appointment-type.ts";
import { mergedRows, type Schedule, windowsOn } from "#app/domain/agenda/hours.ts";
import { type Interval, mergedIntervals, overlap } from "#app/domain/agenda/intervals.ts";
import { fullTimes, weekOfDay } from "#app/domain/booking/limits.ts";
import type { ZoneCalendar } from "#app/domain/booking/slot-days.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { dayMs, type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { localDayOf, offsetAt } from "#app/lib/time.ts";

/**
 * The starts at which this host can be booked, ascending. Windows, starts and what is taken all come in the order of time, so one walk
 * along them is enough; each schedule offers its own times.
 * @param calendarIn where starts may lie on the clock of a zone
 */
export function openStarts(host: Host, question: SlotQuestion, calendarIn: (zone: string) => ZoneCalendar): number[] {
  const { rules } = question;
  const merged = takenNear(host, question, calendarIn(host.zone).span);
  const hasRoom = limitChecker(host, question);
  const each = host.schedules.map((schedule) => {
    const free = freeChecker(rules, merged);
    const calendar = calendarIn(schedule.zone);
    const { span } = calendar;
    const starts: number[] = [];
    for (const window of windowsOf(schedule, calendar, closedFor(host, question))) {
      for (const start of startsIn(window, rules)) {
        if (start >= span.start && start < span.end && hasRoom(start) && free(start)) starts.push(start);
      }
    }
    return starts;
  });
  const [only = [], ...others] = each;
  return others.length === 0 ? only : [...new Set(each.flat())].sort((one, other) => one - other);
}

/** Hours of a day as instants, with the clock they were written on. */
export interface Window extends Interval {
  readonly zone: string;
}

/** Is a date closed for this host: the whole office, or she is away? */
export const closedFor =
  (host: Pick<Host, "closedDates">, { closedDates }: Pick<SlotQuestion, "closedDates">) =>
  (date: LocalDate): boolean =>
    closedDates.has(date) || host.closedDates.has(date);

/** The hours of a schedule on the dates of a calendar, in the order of time. */
export function windowsOf(
  schedule: Schedule,
  { days }: ZoneCalendar,
  isClosed: (date: LocalDate) => boolean,
): Window[] {
  const { zone, overrides, weekly } = schedule;
  const byWeekday = [1, 2, 3, 4, 5, 6, 7].map((weekday) => mergedRows(weekly.filter((row) => row.weekday === weekday)));
  const windows: Window[] = [];
  for (const { date, weekday, midnight } of days) {
    const closed = isClosed(date);
    if (midnight === null) {
      // the clock changes about this date
      const closedDates = closed ? new Set([date]) : none;
      for (const { start, end } of windowsOn(date, schedule, closedDates)) windows.push({ start, end, zone });
      continue;
    }
    const own = overrides.size > 0 ? overrides.get(date) : undefined;
    const rows = own ? mergedRows(own) : closed ? [] : (byWeekday[weekday - 1] ?? []);
    for (const row of rows)
      windows.push({ start: midnight + row.start * minuteMs, end: midnight + row.end * minuteMs, zone });
  }
  return windows;
}

const none: ReadonlySet<LocalDate> = new Set();

/** Starts in a window by the type's step; in exact time, so over a change of the clock too. */
export function startsIn(window: Window, rules: SlotRules): number[] {
  const step = rules.step * minuteMs;
  const before = rules.buffersInside ? rules.bufferBefore * minuteMs : 0;
  const after = (rules.duration + (rules.buffersInside ? rules.bufferAfter : 0)) * minuteMs;
  const last = window.end - after;
  const anchor = rules.anchor === "window" ? window.start : wholeHourBefore(window.start, window.zone);
  const earliest = window.start + before;
  const starts: number[] = [];
  for (let start = anchor + Math.ceil((earliest - anchor) / step) * step; start <= last; start += step)
    starts.push(start);
  return starts;
}

/** The last whole hour on the local clock at or before an instant. */
function wholeHourBefore(instant: number, zone: string): number {
  const sinceMidnight = (instant + offsetAt(instant, zone)) % dayMs;
  return instant - (sinceMidnight % (60 * minuteMs));
}

/** What is taken round a span, as sorted intervals with gaps between them. A day more on each side: schedules have clocks of their own. */
function takenNear({ taken, busy }: Host, { rules, except }: SlotQuestion, span: Interval): Interval[] {
  const before = rules.bufferBefore * minuteMs + dayMs;
  const after = (rules.duration + rules.bufferAfter) * minuteMs + dayMs;
  const reach = { start: span.start - before, end: span.end + after };
  const near: Interval[] = [];
  for (const { id, protectedInterval } of taken)
    if (id !== except && overlap(protectedInterval, reach)) near.push(protectedInterval);
  for (const interval of busy) if (overlap(interval, reach)) near.push(interval);
  return mergedIntervals(near);
}

/** Is the protected time of an appointment free? To be asked in the order of time. */
function freeChecker(rules: SlotRules, taken: readonly Interval[]): (start: number) => boolean {
  const before = rules.bufferBefore * minuteMs;
  const after = (rules.duration + rules.bufferAfter) * minuteMs;
  let at = 0;
  return (start) => {
    let next = taken[at];
    while (next !== undefined && next.end <= start - before) next = taken[++at];
    return next === undefined || next.start >= start + after;
  };
}

function limitChecker(host: Host, question: SlotQuestion): (start: number) => boolean {
  const { days, weeks } = fullTimes(host, question);
  if (days.size === 0 && weeks.size === 0) return () => true;
  return (start) => {
    const day = localDayOf(start, host.zone);
    return !days.has(day) && !weeks.has(weekOfDay(day));
  };
}
