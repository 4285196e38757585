import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import { calendarUid } from "#app/domain/booking/calendar-parts.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import type { FeedEvent, FeedStatus } from "#app/domain/calendars/feed-file.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf, startOfDay } from "#app/lib/time.ts";
import { bookingMailTexts } from "#app/texts/booking-mail.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import type { Language } from "#app/texts/language.ts";

/** What a feed knows of an appointment. Moments in epoch ms. `hosts`: the names of who takes it. */
export interface FeedAppointment extends Interval {
  readonly id: string;
  readonly reservationId: string | null;
  readonly reference: string;
  readonly status: FeedStatus;
  readonly names: Bilingual;
  readonly place: Place;
  readonly address: string | null;
  readonly room: string | null;
  readonly meetingUrl: string | null;
  readonly sequence: number;
  readonly changedAt: number;
  readonly seats: number;
  readonly contact: string;
  readonly company: string;
  readonly hosts: readonly string[];
}

/** Who reads: an advisor about herself, or whoever looks at a room. `agendaUrl`: the page of an appointment, behind the sign-in. */
export interface FeedReader {
  readonly kind: "advisor" | "room";
  readonly name: string;
  readonly language: Language;
  readonly agendaUrl: (appointmentId: string) => string;
}

/**
 * From which moments on (epoch ms) a feed tells: of appointments that begin after `start`, and of those that were cancelled after `cancelled`.
 * The same all day, so that its bytes are.
 */
export function feedReach(now: number): { start: number; cancelled: number } {
  const today = localDateOf(now, amsterdam);
  return {
    start: startOfDay(addDays(today, -daysBack), amsterdam),
    cancelled: startOfDay(addDays(today, -cancelledDays), amsterdam),
  };
}

const daysBack = 90;
const cancelledDays = 30;

/** The events of a feed. A group that shares its time is one. */
export function feedEvents(appointments: readonly FeedAppointment[], reader: FeedReader): FeedEvent[] {
  const alone = appointments.filter(({ seats }) => seats === 1);
  const groups = new Map<string, FeedAppointment[]>();
  for (const one of appointments.filter(({ seats }) => seats > 1)) {
    const name = one.reservationId ?? one.id;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [
    ...alone.map((one) => eventOf(one, reader)),
    ...[...groups].flatMap(([name, group]) => groupEvent(name, group, reader)),
  ];
}

/** What the calendar of a feed is called. Where only that somebody is busy is told, not even who she is. */
export function feedName({ kind, name, language }: FeedReader, onlyBusy: boolean): string {
  const words = feedTexts[language].file;
  if (!onlyBusy) return words.name(name);
  return kind === "room" ? words.busyRoom(name) : words.busyName;
}

function eventOf(one: FeedAppointment, reader: FeedReader): FeedEvent {
  const words = feedTexts[reader.language].file;
  const what = words.about(one.names[reader.language], reader.kind === "room" ? namesOf(one, reader) : one.company);
  const ofHers = [words.who(one.contact, one.company), ...hostLines(one, reader), words.reference(one.reference)];
  return {
    ...shared(one, reader),
    uid: calendarUid(one.id),
    ...{ sequence: one.sequence, changedAt: one.changedAt, status: one.status },
    summary: words[one.status](what),
    description: (reader.kind === "room" ? [] : [...ofHers, link(one, reader)]).join("\n"),
  };
}

/** Like its invitation: made once, so its number stays 0 as long as it stands, and it tells of nobody who comes. */
function groupEvent(name: string, group: readonly FeedAppointment[], reader: FeedReader): FeedEvent[] {
  const first = group.reduce<FeedAppointment | undefined>(
    (one, other) => (one === undefined || other.id < one.id ? other : one),
    undefined,
  );
  if (first === undefined) return [];
  const words = feedTexts[reader.language].file;
  const what = first.names[reader.language];
  const seats = words.seats(group.length, first.seats);
  return [
    {
      ...shared(first, reader),
      uid: calendarUid(name),
      ...{ sequence: 0, changedAt: Math.max(...group.map(({ changedAt }) => changedAt)), status: "confirmed" },
      summary: reader.kind === "room" ? words.about(what, namesOf(first, reader)) : what,
      description: (reader.kind === "room" ? [seats] : [seats, ...hostLines(first, reader), link(first, reader)]).join(
        "\n",
      ),
    },
  ];
}

const shared = (one: FeedAppointment, { language }: FeedReader) => ({
  ...{ start: one.start, end: one.end },
  location: whereIs({ ...one, meetingUrl: one.place === "online" ? one.meetingUrl : null }, language),
});

const namesOf = ({ hosts }: FeedAppointment, { language }: FeedReader): string =>
  hosts.join(language === "nl" ? " en " : " and ");

const hostLines = (one: FeedAppointment, reader: FeedReader): string[] =>
  one.hosts.length > 1 ? [feedTexts[reader.language].file.hosts(namesOf(one, reader))] : [];

const link = ({ id }: FeedAppointment, { language, agendaUrl }: FeedReader): string =>
  bookingMailTexts[language].descriptionForAdvisor(agendaUrl(id));
