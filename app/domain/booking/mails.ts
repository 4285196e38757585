import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import { googleLink, outlookLink } from "#app/domain/booking/calendar-links.ts";
import type { CalendarPerson } from "#app/domain/booking/invitation.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { formatDate, formatDateTime, formatTimeRange } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { bookingMailTexts } from "#app/texts/booking-mail.ts";
import type { Language } from "#app/texts/language.ts";
import { siteTexts } from "#app/texts/site.ts";

/**
 * What every letter about an appointment tells. Times are epoch ms; `zone` is the wall clock they are read on, `guestZone` the one she lives
 * by when that is another. `groupEvent`: one entry for a group, of which nobody is named. `meetingUrl`: where they meet online.
 */
export interface AppointmentFacts {
  id: string;
  reference: string;
  names: Bilingual;
  place: Place;
  address: string | null;
  room: string | null;
  meetingUrl: string | null;
  start: number;
  end: number;
  zone: string;
  guestZone: string | null;
  sequence: number;
  moveNotice: number;
  cancelNotice: number;
  groupEvent: boolean;
  tentative: boolean;
  guest: CalendarPerson;
  hosts: readonly CalendarPerson[];
}

/** Who reads a letter, and where its links lead (whole addresses). */
export interface GuestReader {
  language: Language;
  manageUrl: string;
  calendarUrl: string;
}
export interface HostReader {
  language: Language;
  name: string;
  agendaUrl: string;
}

type GuestOccasion = "requested" | "confirmed" | "moved" | "handedOver" | "reminder" | "soon";

/** To the entrepreneur: it was asked for, it stands, it has moved, somebody else takes it, or it is soon. Her link is in it. */
export function guestMail(occasion: GuestOccasion, facts: AppointmentFacts, reader: GuestReader) {
  const { language } = reader;
  const words = bookingMailTexts[language];
  const standing = ["confirmed", "moved", "handedOver"].includes(occasion);
  const invited = standing || occasion === "requested";
  const way = facts.place === "media-park" && occasion !== "requested" ? [words.route] : [];
  const bring = occasion === "confirmed" || occasion === "reminder" ? [words.bring] : [];
  return {
    subject: words[occasion].subject(whatIs(facts, language), whenIs(facts, language)),
    ...write({
      language,
      greeting: words.greeting(facts.guest.name),
      paragraphs: [words[occasion].intro],
      facts: factRows(facts, language, namesOf(facts.hosts, language)),
      button: { label: words.manage, url: reader.manageUrl },
      after: [
        ...way,
        ...bring,
        bookedTexts[language].manage.until(facts.moveNotice / 60, facts.cancelNotice / 60),
        ...(invited ? [words.decline] : []),
        words.phone(siteTexts[language].footer.phone),
        words.privacy,
      ],
      ...(standing ? { links: calendarDoors(occasion, facts, reader) } : {}),
      closing: words.closing,
    }),
  };
}

/** For a calendar that does not read invitations: where she adds it herself. Her private link stays out of what other sites are sent. */
function calendarDoors(occasion: GuestOccasion, facts: AppointmentFacts, { language, calendarUrl }: GuestReader) {
  const words = bookingMailTexts[language];
  const doors = bookedTexts[language].confirmed;
  const entry = {
    title: words.summary(facts.names[language], facts.reference),
    ...{ start: facts.start, end: facts.end, location: whereIs(facts, language), details: "" },
  };
  return {
    intro: occasion === "moved" ? words.calendarMoved : words.calendar,
    items: [
      { label: doors.google, url: googleLink(entry) },
      { label: doors.outlook, url: outlookLink(entry) },
      { label: words.calendarFile, url: calendarUrl },
    ],
  };
}

/** To the entrepreneur: it does not take place, or nobody could take it on; and where she can book again. */
export function guestEndMail(
  occasion: "cancelled" | "declined",
  facts: AppointmentFacts,
  reader: { language: Language; bookingUrl: string },
) {
  const words = bookingMailTexts[reader.language];
  return {
    subject: words[occasion].subject(whatIs(facts, reader.language), whenIs(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(facts.guest.name),
      paragraphs: [words[occasion].intro],
      facts: factRows(facts, reader.language, namesOf(facts.hosts, reader.language)),
      button: { label: words[occasion].again, url: reader.bookingUrl },
      closing: words.closing,
    }),
  };
}

/** To the entrepreneur, after the conversation: how was it, and where she can say so. */
export function followUpMail(facts: AppointmentFacts, reader: { language: Language; ratingUrl: string }) {
  const words = bookingMailTexts[reader.language];
  return {
    subject: words.followUp.subject(whatIs(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(facts.guest.name),
      paragraphs: [words.followUp.intro(namesOf(facts.hosts, reader.language))],
      button: { label: words.followUp.rate, url: reader.ratingUrl },
      after: [words.followUp.next, words.privacy],
      closing: words.closing,
    }),
  };
}

type HostOccasion = "requested" | "booked" | "moved" | "cancelled" | "joined" | "left";

/** To an advisor. What the entrepreneur wants to talk about is not in it: that is read behind the sign-in. */
export function hostMail(
  occasion: HostOccasion,
  facts: AppointmentFacts,
  reader: HostReader & { reason?: string | null },
) {
  const words = bookingMailTexts[reader.language];
  return {
    subject: words.advisor[occasion].subject(whatIs(facts, reader.language), whenIs(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(reader.name),
      paragraphs: [words.advisor[occasion].intro],
      facts: factRows({ ...facts, guestZone: null }, reader.language, facts.guest.name),
      button: { label: words.agenda, url: reader.agendaUrl },
      after: reader.reason ? [words.advisor.reason(reader.reason)] : [],
      closing: words.closing,
    }),
  };
}

type Whereabouts = Pick<AppointmentFacts, "place" | "address"> & Partial<Pick<AppointmentFacts, "room" | "meetingUrl">>;

/** Where it takes place, in words: the company's address, Media Park with its room, or online with its address. */
export function whereIs({ place, address, room, meetingUrl }: Whereabouts, language: Language): string {
  const words = bookingTexts[language];
  if (place === "on-site") return address ?? words.placesForAdvisor[place];
  if (place === "media-park") return room ? `${words.location[place]}, ${room}` : words.location[place];
  return meetingUrl ? `${words.location[place]}: ${meetingUrl}` : words.location[place];
}

/** The name of a type as it stands in the middle of a sentence. */
export function nameInText(names: Bilingual, language: Language): string {
  const name = names[language];
  // an abbreviation keeps its capitals
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const whatIs = ({ names }: AppointmentFacts, language: Language) => nameInText(names, language);

const whenIs = ({ start, zone }: AppointmentFacts, language: Language) => formatDateTime(start, language, zone);

const namesOf = (people: readonly CalendarPerson[], language: Language) =>
  people.map(({ name }) => name).join(language === "nl" ? " en " : " and ");

function factRows(facts: AppointmentFacts, language: Language, other: string) {
  const texts = bookingTexts[language];
  const names = texts.facts;
  const { start, end, zone, guestZone } = facts;
  const timesIn = (where: string) =>
    `${formatDate(start, language, where)}, ${formatTimeRange({ start, end }, language, where)}`;
  const elsewhere = guestZone !== null && guestZone !== zone;
  return [
    { name: names.what, value: facts.names[language] },
    { name: names.when, value: elsewhere ? `${timesIn(zone)} (${texts.dutchClock})` : timesIn(zone) },
    ...(elsewhere ? [{ name: names.yourTime, value: timesIn(guestZone) }] : []),
    { name: names.where, value: whereIs(facts, language) },
    { name: names.with, value: other },
    { name: names.duration, value: texts.minutes((end - start) / minuteMs) },
    { name: names.reference, value: facts.reference },
  ];
}
