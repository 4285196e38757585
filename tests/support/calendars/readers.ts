// Reads calendar files with programs that nobody here wrote: what they understand is what a mail program will.
import ICAL from "ical.js";
import { sync, type VEvent } from "node-ical";

export interface ReadPerson {
  address: string;
  name: string;
  answer: string;
}

/** One event as a reader understands it; moments in epoch ms. */
export interface ReadEvent {
  uid: string;
  sequence: number;
  start: number;
  end: number;
  stampedAt: number;
  status: string;
  access: string;
  summary: string;
  location: string;
  description: string;
  organizer: string;
  attendees: ReadPerson[];
}

export interface ReadCalendar {
  method: string;
  name: string;
  events: ReadEvent[];
}

/** Read by ical.js, which Thunderbird uses. @throws when it is no calendar */
export function readByIcalJs(file: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const rules = calendar.getFirstSubcomponent("vtimezone");
  const zone = rules === null ? undefined : new ICAL.Timezone(rules);
  const textOf = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name) ?? "");
  const events = calendar.getAllSubcomponents("vevent").map((event): ReadEvent => {
    const moment = (name: string) => instantOf(event.getFirstPropertyValue(name), zone);
    return {
      uid: textOf(event, "uid"),
      sequence: Number(textOf(event, "sequence")),
      start: moment("dtstart"),
      end: moment("dtend"),
      stampedAt: moment("dtstamp"),
      status: textOf(event, "status"),
      access: textOf(event, "class"),
      summary: textOf(event, "summary"),
      location: textOf(event, "location"),
      description: textOf(event, "description"),
      organizer: bare(textOf(event, "organizer")),
      attendees: event.getAllProperties("attendee").map((person) => ({
        address: bare(String(person.getFirstValue())),
        name: String(person.getFirstParameter("cn") ?? ""),
        answer: String(person.getFirstParameter("partstat") ?? ""),
      })),
    };
  });
  return { method: textOf(calendar, "method"), name: textOf(calendar, "x-wr-calname"), events };
}

/** A time with the VTIMEZONE of the file itself, not with one that the reader has. */
function instantOf(time: unknown, zone: ICAL.Timezone | undefined): number {
  if (!(time instanceof ICAL.Time)) throw new Error("there is no time");
  if (time.zone.tzid === "UTC") return time.toUnixTime() * 1000;
  if (zone === undefined) throw new Error("there is a time zone without its rules");
  const wall = time.toUnixTime() + time.utcOffset();
  return (wall - zone.utcOffset(time)) * 1000;
}

/** Read by node-ical. @throws when it is no calendar */
export function readByNodeIcal(file: string): ReadCalendar {
  const read = sync.parseICS(file);
  const calendar: Record<string, unknown> = { ...read.vcalendar };
  const events = Object.values(read).flatMap((one) => (one?.type === "VEVENT" ? [one] : []));
  return {
    method: textIn(calendar.method),
    name: textIn(calendar["WR-CALNAME"]),
    events: events.map(eventOf),
  };
}

function eventOf(event: VEvent): ReadEvent {
  const { end, dtstamp } = event;
  if (end === undefined || dtstamp === undefined) throw new Error("there is no end or no stamp");
  return {
    uid: event.uid,
    sequence: Number(event.sequence),
    start: event.start.getTime(),
    end: end.getTime(),
    stampedAt: dtstamp.getTime(),
    status: event.status ?? "",
    access: event.class ?? "",
    summary: textIn(event.summary),
    location: textIn(event.location),
    description: textIn(event.description),
    organizer: bare(textIn(event.organizer)),
    attendees: [event.attendee ?? []].flat().map((person) => ({
      address: bare(textIn(person)),
      name: typeof person === "string" ? "" : (person.params.CN ?? ""),
      answer: typeof person === "string" ? "" : (person.params.PARTSTAT ?? ""),
    })),
  };
}

/** A value with or without parameters. */
function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "val" in value) return textIn(value.val);
  return "";
}

const bare = (address: string): string => address.replace(/^mailto:/i, "");

/** The one event of a message, on which both readers agree. */
export function readEvent(file: string): ReadEvent & { method: string } {
  const [one, other] = [readByIcalJs(file), readByNodeIcal(file)];
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`two readers differ:\n${JSON.stringify(one)}\n${JSON.stringify(other)}`);
  const [event] = one.events;
  if (event === undefined || one.events.length > 1) throw new Error(`there are ${one.events.length} events`);
  return { ...event, method: one.method };
}
