import type { Schedule } from "#app/domain/agenda/hours.ts";
import { closedFor, startsIn, windowsOf } from "#app/domain/booking/open-starts.ts";
import { type ZoneCalendar, zoneCalendar } from "#app/domain/booking/slot-days.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { brokenRule, type SlotRule } from "#app/domain/booking/slot-rule.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { instantsOfDates } from "#app/lib/time.ts";

/** Why nothing can be booked on a whole day; the later in this list, the nearer it came. */
export const dayReasons = [
  "past",
  "nobody",
  "no-hours",
  "day-off",
  "away",
  "office-closed",
  "too-short",
  "window",
  "notice",
  "week-full",
  "day-full",
  "taken",
  "too-few",
  "no-room",
] as const;
export type DayReason = (typeof dayReasons)[number];

/** A date with the starts that can be booked on it (epoch ms, ascending), or with why there are none. */
export interface DayOpening {
  readonly date: LocalDate;
  readonly starts: readonly number[];
  readonly reason: DayReason | null;
}

/** The dates of `zone` with what can be booked on each, and why where nothing can. `within` of the question does not count here. */
export function dayOpenings(question: SlotQuestion, dates: readonly LocalDate[], zone: string): DayOpening[] {
  return dates.map((date) => {
    const onDay = { ...question, within: instantsOfDates(date, date, zone) };
    const starts = openSlots(onDay).map(({ start }) => start);
    return { date, starts, reason: starts.length > 0 ? null : reasonOf(onDay, date) };
  });
}

/** @param question its `within` is the day */
function reasonOf(question: SlotQuestion, date: LocalDate): DayReason {
  const { within, now, hosts } = question;
  if (within.end <= now) return "past";
  if (hosts.length === 0) return "nobody";
  const each = hosts.flatMap((host) => host.schedules.map((schedule) => ({ host, schedule })));
  const possible = each.flatMap((one) => possibleStarts(one, question, date));
  const rules = possible.map((start) => brokenRule(question, start)).filter((rule) => rule !== null);
  if (rules.length > 0) return nearest(rules.map((rule) => reasonFor[rule]));
  return nearest(each.flatMap((one) => closedBy(one, question, date)));
}

const nearest = (reasons: readonly DayReason[]): DayReason =>
  [...reasons].sort((one, other) => dayReasons.indexOf(other) - dayReasons.indexOf(one))[0] ?? "no-hours";

const reasonFor: Readonly<Record<SlotRule, DayReason>> = {
  past: "past",
  notice: "notice",
  window: "window",
  nobody: "nobody",
  closed: "day-off",
  "outside-hours": "no-hours",
  "off-grid": "too-short",
  "week-full": "week-full",
  "day-full": "day-full",
  taken: "taken",
  "too-few": "too-few",
  "no-room": "no-room",
};

interface HostSchedule {
  readonly host: Host;
  readonly schedule: Schedule;
}

/** Where an appointment could begin by the hours alone, whatever is taken and however soon or late it is. */
function possibleStarts({ host, schedule }: HostSchedule, question: SlotQuestion, date: LocalDate): number[] {
  const { within, rules } = question;
  return windowsOf(schedule, calendarOf(schedule, question, date), closedFor(host, question))
    .flatMap((window) => startsIn(window, rules))
    .filter((start) => within.start <= start && start < within.end);
}

/** Why a schedule has no start on the day: one reason for each of its own dates that the day touches. */
function closedBy({ host, schedule }: HostSchedule, question: SlotQuestion, date: LocalDate): DayReason[] {
  return calendarOf(schedule, question, date).days.map(({ date: own, weekday }) => {
    const hours = schedule.overrides.get(own);
    if (hours !== undefined) return hours.length === 0 ? "day-off" : "too-short";
    if (!schedule.weekly.some((row) => row.weekday === weekday)) return "no-hours";
    if (question.closedDates.has(own)) return "office-closed";
    return host.closedDates.has(own) ? "away" : "too-short";
  });
}

/** The dates of a schedule's clock that the day touches, as if it could be booked without notice and at any distance. */
function calendarOf({ zone }: Schedule, question: SlotQuestion, date: LocalDate): ZoneCalendar {
  const { within, rules } = question;
  const window = { kind: "dates", first: addDays(date, -2), last: addDays(date, 2) } as const;
  return zoneCalendar({ ...question, now: within.start, rules: { ...rules, minNotice: 0, window } }, zone);
}
