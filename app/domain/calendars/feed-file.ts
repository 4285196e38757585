import type { Interval } from "#app/domain/agenda/intervals.ts";
import { amsterdamRules, timeLines, utcStamp } from "#app/domain/booking/calendar-time.ts";
import { contentLines, textLine, textValue } from "#app/domain/booking/invitation-text.ts";
import { amsterdam } from "#app/lib/format.ts";

/** `tentative`: somebody must still say yes. What was cancelled is told for a while, since programs may have it. */
export type FeedStatus = "tentative" | "confirmed" | "cancelled";

/** One event of a feed: of an appointment, or of a group that shares its time. `uid` and `sequence` as in its invitations; moments in epoch ms. */
export interface FeedEvent extends Interval {
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: number;
  readonly status: FeedStatus;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

/** `busy`: the word that stands in place of everything else when only that is told; what was cancelled is then nobody's business. */
export interface Feed {
  readonly name: string;
  readonly busy: string | null;
  readonly events: readonly FeedEvent[];
}

/**
 * The file that calendar programs read again and again (RFC 5545, 7986). The same appointments always give the same bytes. Without a METHOD:
 * nobody is invited by it, and a stamp is then the moment of the last change (RFC 5545 §3.8.7.2), so that it need not change by itself.
 */
export const feedFile = ({ name, busy, events }: Feed): string =>
  contentLines([
    "BEGIN:VCALENDAR",
    "PRODID:-//SPOT 035//Agenda//NL",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    `NAME:${textValue(name)}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `X-WR-TIMEZONE:${amsterdam}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...amsterdamRules,
    ...events
      .filter(({ status }) => busy === null || status !== "cancelled")
      .sort(inOrder)
      .flatMap((event) => eventLines(event, busy)),
    "END:VCALENDAR",
  ]);

function eventLines(event: FeedEvent, busy: string | null): string[] {
  const stamp = utcStamp(event.changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${textValue(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(event),
    `STATUS:${event.status.toUpperCase()}`,
    `TRANSP:${event.status === "cancelled" ? "TRANSPARENT" : "OPAQUE"}`,
    ...(busy === null ? told(event) : [`SUMMARY:${textValue(busy)}`, "CLASS:PRIVATE"]),
    "END:VEVENT",
  ];
}

const told = ({ summary, location, description }: FeedEvent): string[] => [
  ...textLine("SUMMARY", summary),
  ...textLine("LOCATION", location),
  ...textLine("DESCRIPTION", description),
];

const inOrder = (one: FeedEvent, other: FeedEvent): number => one.start - other.start || (one.uid < other.uid ? -1 : 1);
