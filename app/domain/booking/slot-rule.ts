import { protectedBy } from "#app/domain/agenda/appointment-type.ts";
import type { Schedule } from "#app/domain/agenda/hours.ts";
import { overlap } from "#app/domain/agenda/intervals.ts";
import { fullTimes, weekOfDay } from "#app/domain/booking/limits.ts";
import { closedFor, startsIn, windowsOf } from "#app/domain/booking/open-starts.ts";
import { zoneCalendar } from "#app/domain/booking/slot-days.ts";
import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { slotAt } from "#app/domain/booking/slots.ts";
import { type LocalDate, minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf, localDayOf } from "#app/lib/time.ts";

/** Why a time cannot be booked; the later in this list, the nearer it came. */
export const slotRules = [
  "past",
  "notice",
  "window",
  "nobody",
  "closed",
  "outside-hours",
  "off-grid",
  "week-full",
  "day-full",
  "taken",
  "too-few",
  "no-room",
] as const;
export type SlotRule = (typeof slotRules)[number];

/** Which rule keeps this start (epoch ms) from being booked; null when none does. With several hosts: that of the one who came nearest. */
export function brokenRule(question: SlotQuestion, start: number): SlotRule | null {
  const wide = { ...question, within: { start, end: start + 1 } };
  if (slotAt(wide, start) !== undefined) return null;
  const { now, rules, hosts, together } = question;
  if (start < now) return "past";
  if (start < now + rules.minNotice * minuteMs) return "notice";
  const { span } = zoneCalendar(wide, hosts[0]?.zone ?? amsterdam);
  if (start < span.start || start >= span.end) return "window";
  if (hosts.length === 0) return "nobody";
  const obstacles = hosts.map((host) => obstacleOf(host, wide, start)).filter((rule) => rule !== null);
  const free = hosts.length - obstacles.length;
  if (free >= together) return "no-room";
  return free > 0 ? "too-few" : nearest(obstacles);
}

const nearest = (rules: readonly SlotRule[]): SlotRule =>
  [...rules].sort((one, other) => slotRules.indexOf(other) - slotRules.indexOf(one))[0] ?? "nobody";

/** What keeps one host from a start that the booking window allows; null when she is free. */
function obstacleOf(host: Host, question: SlotQuestion, start: number): SlotRule | null {
  const { rules, except } = question;
  const end = start + rules.duration * minuteMs;
  const each = host.schedules.map((schedule) => {
    const date = localDateOf(start, schedule.zone);
    const calendar = zoneCalendar({ ...question, within: instantsOfDates(date, date, schedule.zone) }, schedule.zone);
    const around = windowsOf(schedule, calendar, closedFor(host, question)).filter(
      (window) => window.start <= start && end <= window.end,
    );
    if (around.length === 0) return isClosedOn(host, schedule, { date, question }) ? "closed" : "outside-hours";
    return around.some((window) => startsIn(window, rules).includes(start)) ? null : "off-grid";
  });
  const outside = each.filter((rule) => rule !== null);
  if (outside.length === each.length) return each.length === 0 ? "outside-hours" : nearest(outside);
  const full = fullTimes(host, question);
  const localDay = localDayOf(start, host.zone);
  if (full.weeks.has(weekOfDay(localDay))) return "week-full";
  if (full.days.has(localDay)) return "day-full";
  const wanted = protectedBy(rules, start);
  const intervals = [...host.taken.filter(({ id }) => id !== except).map((one) => one.protectedInterval), ...host.busy];
  return intervals.some((taken) => taken.start < taken.end && overlap(taken, wanted)) ? "taken" : null;
}

/** Is the date closed on a schedule: by hours of its own, or because the office is and there are none of its own? */
function isClosedOn(
  host: Host,
  schedule: Schedule,
  { date, question }: { date: LocalDate; question: SlotQuestion },
): boolean {
  const own = schedule.overrides.get(date);
  return own === undefined ? closedFor(host, question)(date) : own.length === 0;
}
