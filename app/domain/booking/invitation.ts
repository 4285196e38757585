import type { Interval } from "#app/domain/agenda/intervals.ts";
import { amsterdamRules, timeLines, utcStamp } from "#app/domain/booking/calendar-time.ts";
import { contentLines, mailtoValue, parameterValue, textLine, textValue } from "#app/domain/booking/invitation-text.ts";

/** A name and an address for a calendar. */
export interface CalendarPerson {
  name: string;
  email: string;
}

/**
 * One appointment for one calendar message. `uid` (`<uuid>@host`) stays the same for the appointment's life; `sequence` rises by one at
 * every change of time, place or status, the cancellation included; `stampedAt` and the times are epoch ms. `organizer` is the
 * mailbox that sends the message: mail programs do not trust another one. The `method` of the MIME part must equal `method` here. `tentative`:
 * somebody must still say yes. `guest` null: a group, of which the others are nobody's business, or a message that is not about her.
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
  tentative?: boolean;
  guest: CalendarPerson | null;
  hosts: readonly CalendarPerson[];
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
    ...timeLines(invitation),
    `STATUS:${statusOf(invitation)}`,
    "TRANSP:OPAQUE",
    ...textLine("SUMMARY", invitation.summary),
    ...textLine("LOCATION", invitation.location),
    ...textLine("DESCRIPTION", invitation.description),
    `ORGANIZER${person(invitation.organizer)}`,
    ...(invitation.method === "PUBLISH" ? [] : attendeeLines(invitation)),
  ];
}

function statusOf({ method, tentative }: Invitation): string {
  if (method === "CANCEL") return "CANCELLED";
  return tentative ? "TENTATIVE" : "CONFIRMED";
}

function attendeeLines({ guest, hosts, tentative }: Invitation): string[] {
  const guests = guest === null ? [] : [attendee(guest, "NEEDS-ACTION;RSVP=TRUE")];
  // who hosts answers on our own pages: a calendar need not ask again
  const answered = tentative ? "TENTATIVE;RSVP=FALSE" : "ACCEPTED;RSVP=FALSE";
  return [...guests, ...hosts.map((host) => attendee(host, answered))];
}

const attendee = (who: CalendarPerson, answer: string): string =>
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer}${person(who)}`;

// an empty name is left out: there are readers that take what follows for the name
function person({ name, email }: CalendarPerson): string {
  const common = parameterValue(name);
  return `${common.trim() === "" ? "" : `;CN=${common}`}:${mailtoValue(email)}`;
}
