// How calendars are told a moment. Both an invitation and a feed do it so.
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { amsterdam as zone } from "#app/lib/format.ts";
import { offsetAt, wallClock } from "#app/lib/time.ts";

// The wall time travels with its zone and the zone's rule, so Outlook is not an hour off and an on-site visit keeps its hour for
// a traveller. The European rule of 1996 (Directive 2000/84/EC made it permanent); RFC 5545 §3.6.5.
export const amsterdamRules = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  ...["BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST"],
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  ...["BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET"],
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * From when to when, as two lines. Readers differ about wall times that come twice or never, so near a change of the clock both are
 * written in UTC.
 */
export function timeLines({ start, end }: Interval): string[] {
  const inUtc = isNearChange(start) || isNearChange(end);
  const stamp = (instant: number) => (inUtc ? `:${utcStamp(instant)}` : localStamp(instant));
  return [`DTSTART${stamp(start)}`, `DTEND${stamp(end)}`];
}

function isNearChange(instant: number): boolean {
  const near = 3 * 60 * minuteMs;
  return offsetAt(instant - near, zone) !== offsetAt(instant + near, zone);
}

function localStamp(instant: number): string {
  const { date, minute } = wallClock(instant, zone);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}${String(minute % 60).padStart(2, "0")}`;
  return `;TZID=${zone}:${date.replaceAll("-", "")}T${clock}00`;
}

export const utcStamp = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
