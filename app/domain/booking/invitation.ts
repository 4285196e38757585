import type { Interval } from "#app/domain/booking/intervals.ts";
import { contentLines, mailtoValue, parameterValue, textValue } from "#app/domain/booking/invitation-text.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { offsetAt, wallClock } from "#app/lib/time.ts";

/** A name and an address for a calendar. */
export interface CalendarPerson {
  name: string;
  email: string;
}

/**
 * One appointment for one calendar message. `uid` (`<uuid>@host`) stays the same for the appointment's life; `sequence` rises by one at
 * every change of time, place or status, the cancellation included; `stampedAt` and the times are epoch ms. `organizer` is the
 * mailbox that sends the message: mail programs do not trust another one. The `method` of the MIME part must equal `method` here.
 * PUBLISH is for a file to download: nobody is invited, so it names no attendees (RFC 5546 §3.2.1).
 */
export interface Invitation extends Interval {
  method: "REQUEST" | "CANCEL" | "PUBLISH";
  uid: string;
  sequence: number;
  stampedAt: number;
  summary: string;
  description: string;
  location: string;
  organizer: CalendarPerson;
  guest: CalendarPerson;
  host: CalendarPerson;
}

/** The iCalendar object (RFC 5545 and 5546) of an invitation or its cancellation: one event, CRLF lines, ready to send. */
export const invitationFile = (invitation: Invitation): string =>
  contentLines([
    "BEGIN:VCALENDAR",
    "PRODID:-//SPOT 035//Afspraken//NL",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    `METHOD:${invitation.method}`,
    ...amsterdamRules,
    "BEGIN:VEVENT",
    ...eventLines(invitation),
    "END:VEVENT",
    "END:VCALENDAR",
  ]);

function eventLines(invitation: Invitation): string[] {
  const stamp = utcStamp(invitation.stampedAt);
  return [
    `UID:${textValue(invitation.uid)}`,
    `SEQUENCE:${invitation.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART${localStamp(invitation.start)}`,
    `DTEND${localStamp(invitation.end)}`,
    `STATUS:${invitation.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:OPAQUE",
    `SUMMARY:${textValue(invitation.summary)}`,
    `LOCATION:${textValue(invitation.location)}`,
    `DESCRIPTION:${textValue(invitation.description)}`,
    `ORGANIZER${person(invitation.organizer)}`,
    ...(invitation.method === "PUBLISH" ? [] : attendeeLines(invitation)),
  ];
}

const attendeeLines = ({ guest, host }: Invitation): string[] => [
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE${person(guest)}`,
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE${person(host)}`,
];

const person = ({ name, email }: CalendarPerson): string => `;CN=${parameterValue(name)}:${mailtoValue(email)}`;

const zone = "Europe/Amsterdam";

// The wall time travels with its zone and the zone's rule, so Outlook is not an hour off and an on-site visit keeps its hour for
// a traveller. The European rule of 1996 (Directive 2000/84/EC made it permanent); RFC 5545 §3.6.5.
const amsterdamRules = [
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

/** Readers differ about wall times that come twice or never, so near a change of the clock the time is written in UTC. */
function localStamp(instant: number): string {
  const near = 3 * 60 * minuteMs;
  if (offsetAt(instant - near, zone) !== offsetAt(instant + near, zone)) return `:${utcStamp(instant)}`;
  const { date, minute } = wallClock(instant, zone);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}${String(minute % 60).padStart(2, "0")}`;
  return `;TZID=${zone}:${date.replaceAll("-", "")}T${clock}00`;
}

const utcStamp = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
