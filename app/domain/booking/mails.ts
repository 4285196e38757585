import type { Kind, Place } from "#app/domain/booking/appointment-kinds.ts";
import { type CalendarPerson, invitationFile } from "#app/domain/booking/invitation.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { formatDate, formatDateTime, formatTimeRange } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";
import { siteTexts } from "#app/texts/site.ts";

/** What every letter about an appointment tells. Times are epoch ms; `zone` is the wall clock they are read on. */
export interface AppointmentFacts {
  id: string;
  reference: string;
  kind: Kind;
  place: Place;
  address: string | null;
  start: number;
  end: number;
  zone: string;
  sequence: number;
  guest: CalendarPerson;
  host: CalendarPerson;
}

/** Who reads a letter, and where its links lead (whole addresses). */
export interface GuestReader {
  language: Language;
  manageUrl: string;
  calendarUrl: string;
}
export interface HostReader {
  language: Language;
  agendaUrl: string;
}

/** The mailbox that sends, and so organises, and the moment (epoch ms) at which the message is written. */
export interface Postmark {
  organizer: CalendarPerson;
  stampedAt: number;
}

type Occasion = "confirmed" | "moved" | "reminder";

/** To the entrepreneur: it stands, it has moved, or it is soon. Her link is in it. */
export function guestMail(occasion: Occasion, facts: AppointmentFacts, reader: GuestReader) {
  const words = bookingTexts[reader.language].mail;
  const calendar = occasion === "reminder" ? [] : [words.calendar(reader.calendarUrl)];
  return {
    subject: words[occasion].subject(what(facts, reader.language), when(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(facts.guest.name),
      paragraphs: [words[occasion].intro],
      facts: factRows(facts, reader.language, facts.host.name),
      button: { label: words.manage, url: reader.manageUrl },
      after: [words.until, ...calendar, words.phone(siteTexts[reader.language].footer.phone), words.privacy],
      closing: words.closing,
    }),
  };
}

/** To the entrepreneur: it does not take place, and where she can book again. */
export function guestCancellationMail(facts: AppointmentFacts, reader: { language: Language; bookingUrl: string }) {
  const words = bookingTexts[reader.language].mail;
  return {
    subject: words.cancelled.subject(what(facts, reader.language), when(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(facts.guest.name),
      paragraphs: [words.cancelled.intro],
      facts: factRows(facts, reader.language, facts.host.name),
      button: { label: words.cancelled.again, url: reader.bookingUrl },
      closing: words.closing,
    }),
  };
}

/** To the advisor. What the entrepreneur wants to talk about is not in it: that is read behind the sign-in. */
export function hostMail(
  occasion: "booked" | "moved" | "cancelled",
  facts: AppointmentFacts,
  reader: HostReader & { reason?: string | null },
) {
  const words = bookingTexts[reader.language].mail;
  return {
    subject: words.advisor[occasion].subject(what(facts, reader.language), when(facts, reader.language)),
    ...write({
      language: reader.language,
      greeting: words.greeting(facts.host.name),
      paragraphs: [words.advisor[occasion].intro],
      facts: factRows(facts, reader.language, facts.guest.name),
      button: { label: words.agenda, url: reader.agendaUrl },
      after: reader.reason ? [words.advisor.reason(reader.reason)] : [],
      closing: words.closing,
    }),
  };
}

/** The calendar part of a letter to her, with her link in the description. */
export function guestInvitation(facts: AppointmentFacts, reader: GuestReader, postmark: Postmark) {
  const { mail } = bookingTexts[reader.language];
  return request(facts, { language: reader.language, description: mail.description(reader.manageUrl) }, postmark);
}

/** The calendar part of a letter to the advisor: never with her private link. */
export function hostInvitation(facts: AppointmentFacts, reader: HostReader, postmark: Postmark) {
  const { mail } = bookingTexts[reader.language];
  const description = mail.descriptionForAdvisor(reader.agendaUrl);
  return request(facts, { language: reader.language, description }, postmark);
}

/** The calendar part that takes an appointment out of a calendar again. */
export function withdrawnInvitation(facts: AppointmentFacts, language: Language, postmark: Postmark) {
  const description = bookingTexts[language].mail.cancelledDescription;
  return { method: "CANCEL", content: file("CANCEL", facts, { language, description, ...postmark }) } as const;
}

/** The appointment as a file to put in one's own calendar. */
export function calendarFile(facts: AppointmentFacts, reader: GuestReader, postmark: Postmark): string {
  const description = bookingTexts[reader.language].mail.description(reader.manageUrl);
  return file("PUBLISH", facts, { language: reader.language, description, ...postmark });
}

function request(facts: AppointmentFacts, words: { language: Language; description: string }, postmark: Postmark) {
  return { method: "REQUEST", content: file("REQUEST", facts, { ...words, ...postmark }) } as const;
}

function file(
  method: "REQUEST" | "CANCEL" | "PUBLISH",
  facts: AppointmentFacts,
  around: Postmark & { language: Language; description: string },
): string {
  const texts = bookingTexts[around.language];
  return invitationFile({
    method,
    // fixed and not the server's name: an appointment keeps its name in calendars when the site moves
    uid: `${facts.id}@afspraken.spot035`,
    summary: texts.mail.summary(texts.kinds[facts.kind], facts.reference),
    location: whereIs(facts, around.language),
    description: around.description,
    organizer: around.organizer,
    stampedAt: around.stampedAt,
    guest: facts.guest,
    host: facts.host,
    sequence: facts.sequence,
    start: facts.start,
    end: facts.end,
  });
}

/** Where it takes place, in words: the company's address, Media Park, or online. */
export function whereIs({ place, address }: Pick<AppointmentFacts, "place" | "address">, language: Language): string {
  if (place === "on-site") return address ?? bookingTexts[language].placesForAdvisor[place];
  return bookingTexts[language].location[place];
}

const what = ({ kind }: AppointmentFacts, language: Language) => bookingTexts[language].kindsInText[kind];

const when = ({ start, zone }: AppointmentFacts, language: Language) => formatDateTime(start, language, zone);

function factRows(facts: AppointmentFacts, language: Language, other: string) {
  const texts = bookingTexts[language];
  const names = texts.mail.facts;
  const { start, end, zone } = facts;
  return [
    { name: names.what, value: texts.kinds[facts.kind] },
    {
      name: names.when,
      value: `${formatDate(start, language, zone)}, ${formatTimeRange({ start, end }, language, zone)}`,
    },
    { name: names.where, value: whereIs(facts, language) },
    { name: names.with, value: other },
    { name: names.duration, value: texts.minutes((end - start) / minuteMs) },
    { name: names.reference, value: facts.reference },
  ];
}
