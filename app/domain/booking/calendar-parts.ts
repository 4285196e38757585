// The part of a letter that calendars read.
import { type CalendarPerson, invitationFile } from "#app/domain/booking/invitation.ts";
import { type AppointmentFacts, type GuestReader, type HostReader, whereIs } from "#app/domain/booking/mails.ts";
import { bookingMailTexts } from "#app/texts/booking-mail.ts";
import type { Language } from "#app/texts/language.ts";

/** The mailbox that sends, and so organises, and the moment (epoch ms) at which the message is written. */
export interface Postmark {
  organizer: CalendarPerson;
  stampedAt: number;
}

/** The calendar part of a letter to her, with her link in the description. */
export function guestInvitation(facts: AppointmentFacts, reader: GuestReader, postmark: Postmark) {
  const mail = bookingMailTexts[reader.language];
  const around = { language: reader.language, description: mail.description(reader.manageUrl), ...postmark };
  return { method: "REQUEST", content: file("REQUEST", facts, around) } as const;
}

/** The calendar part of a letter to an advisor: never with her private link. */
export function hostInvitation(facts: AppointmentFacts, reader: HostReader, postmark: Postmark) {
  const mail = bookingMailTexts[reader.language];
  const description = mail.descriptionForAdvisor(reader.agendaUrl);
  return {
    method: "REQUEST",
    content: file("REQUEST", facts, { language: reader.language, description, ...postmark }),
  } as const;
}

/** The calendar part that takes an appointment out of a calendar again: for all, or only for who is no longer in it. */
export function withdrawnInvitation(
  facts: AppointmentFacts,
  { language, only }: { language: Language; only?: CalendarPerson | undefined },
  postmark: Postmark,
) {
  const description = bookingMailTexts[language].cancelledDescription;
  const people = only === undefined ? {} : { guest: null, hosts: [only] };
  return {
    method: "CANCEL",
    content: file("CANCEL", facts, { language, description, ...people, ...postmark }),
  } as const;
}

/** The appointment as a file to put in one's own calendar. */
export function calendarFile(facts: AppointmentFacts, reader: GuestReader, postmark: Postmark): string {
  const description = bookingMailTexts[reader.language].description(reader.manageUrl);
  return file("PUBLISH", facts, { language: reader.language, description, ...postmark });
}

/** An appointment's name in calendars; fixed and not the server's name: it stays when the site moves. */
export const calendarUid = (id: string): string => `${id}@afspraken.spot035`;

function file(
  method: "REQUEST" | "CANCEL" | "PUBLISH",
  facts: AppointmentFacts,
  around: Postmark & {
    language: Language;
    description: string;
    guest?: null;
    hosts?: readonly CalendarPerson[];
  },
): string {
  const words = bookingMailTexts[around.language];
  return invitationFile({
    method,
    uid: calendarUid(facts.id),
    summary: words.summary(facts.names[around.language], facts.reference),
    location: whereIs(facts, around.language),
    description: around.description,
    organizer: around.organizer,
    stampedAt: around.stampedAt,
    tentative: facts.tentative,
    guest: facts.groupEvent || around.guest === null ? null : facts.guest,
    hosts: around.hosts ?? facts.hosts,
    sequence: facts.sequence,
    start: facts.start,
    end: facts.end,
  });
}
