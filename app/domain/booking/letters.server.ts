import { holidayDates } from "#app/domain/booking/holidays.ts";
import {
  type AppointmentFacts,
  calendarFile,
  guestCancellationMail,
  guestInvitation,
  guestMail,
  hostInvitation,
  hostMail,
  type Postmark,
  withdrawnInvitation,
} from "#app/domain/booking/mails.ts";
import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";
import { reminderAt } from "#app/domain/booking/reminder.ts";
import { enqueue, withdraw } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Writer } from "#db/database.ts";

/** What a letter needs that only the outside knows: the mailbox that sends, and whole addresses for its links. */
export interface Office {
  mailbox: string;
  bookingUrl: string;
  appointmentUrl: (token: string) => string;
  calendarUrl: (token: string) => string;
  agendaUrl: (appointmentId: string) => string;
}

/** A letter round about one appointment: to the entrepreneur in `language`, with `token` in her link. */
export interface Round {
  found: FoundAppointment;
  language: Language;
  token: string;
  office: Office;
}

/** Tells both that the appointment stands, or that it has moved, and plans the reminder. */
export async function sendStanding(
  tx: Writer,
  round: Round & { news: { guest: "confirmed" | "moved"; host: "booked" | "moved" } },
  now: Date,
): Promise<void> {
  const { news } = round;
  const facts = factsOf(round.found);
  const reader = guestReader(round);
  await enqueue(tx, {
    ...guestMail(news.guest, facts, reader),
    ...toGuest(`booking.${news.guest}`, round.found),
    invitation: guestInvitation(facts, reader, postmark(round.office, now)),
    dueAt: now,
  });
  await sendToHost(tx, { ...round, news: news.host }, now);
  await planReminder(tx, round, now);
}

/** Tells both that it does not take place. `reason`, when she gave one, goes to the advisor. */
export async function sendCancelled(tx: Writer, round: Omit<Round, "token"> & { reason: string | null }, now: Date) {
  const { found, language, office } = round;
  const facts = factsOf(found);
  await enqueue(tx, {
    ...guestCancellationMail(facts, { language, bookingUrl: office.bookingUrl }),
    ...toGuest("booking.cancelled", found),
    invitation: withdrawnInvitation(facts, language, postmark(office, now)),
    dueAt: now,
  });
  await sendWithdrawnToHost(tx, round, now);
}

/** Tells an advisor that an appointment is no longer hers: cancelled, or moved to a colleague. */
export async function sendWithdrawnToHost(
  tx: Writer,
  round: { found: FoundAppointment; office: Office; reason: string | null },
  now: Date,
) {
  const { found, office, reason } = round;
  const facts = factsOf(found);
  const reader = { language: found.advisor.language, agendaUrl: office.agendaUrl(facts.id), reason };
  await enqueue(tx, {
    ...hostMail("cancelled", facts, reader),
    ...toHost("booking.advisor-cancelled", found),
    invitation: withdrawnInvitation(facts, found.advisor.language, postmark(office, now)),
    dueAt: now,
  });
}

/** The appointment as a file for her own calendar, in `language`, with `token` in its link. */
export const appointmentCalendar = (round: Round, now: Date): string =>
  calendarFile(factsOf(round.found), guestReader(round), postmark(round.office, now));

/** Takes back the reminder of an appointment at the time it had. */
export async function dropReminder(tx: Writer, { appointment }: FoundAppointment): Promise<void> {
  await withdraw(tx, reminderKey(appointment.id, appointment.startsAt));
}

async function sendToHost(tx: Writer, round: Round & { news: "booked" | "moved" }, now: Date): Promise<void> {
  const { found, office, news } = round;
  const facts = factsOf(found);
  const reader = { language: found.advisor.language, agendaUrl: office.agendaUrl(facts.id) };
  await enqueue(tx, {
    ...hostMail(news, facts, reader),
    ...toHost(`booking.advisor-${news}`, found),
    invitation: hostInvitation(facts, reader, postmark(office, now)),
    dueAt: now,
  });
}

async function planReminder(tx: Writer, round: Round, now: Date): Promise<void> {
  const facts = factsOf(round.found);
  const year = now.getUTCFullYear();
  const at = reminderAt(facts, { bookedAt: now.getTime(), closedDates: holidayDates(year, year + 1) });
  if (at === null) return;
  await enqueue(tx, {
    ...guestMail("reminder", facts, guestReader(round)),
    kind: "booking.reminder",
    key: reminderKey(facts.id, round.found.appointment.startsAt),
    to: { name: facts.guest.name, address: facts.guest.email },
    dueAt: new Date(at),
  });
}

const reminderKey = (id: string, startsAt: Date) => `appointment:${id}:reminder:${startsAt.toISOString()}`;

function toGuest(kind: string, { appointment: { id, sequence }, contact }: FoundAppointment) {
  return { kind, key: `appointment:${id}:${sequence}:guest`, to: { name: contact.name, address: contact.email } };
}

function toHost(kind: string, { appointment: { id, sequence }, advisor }: FoundAppointment) {
  const key = `appointment:${id}:${sequence}:host:${advisor.id}`;
  return { kind, key, to: { name: advisor.name, address: advisor.email } };
}

const guestReader = ({ office, token, language }: Round) => ({
  language,
  manageUrl: office.appointmentUrl(token),
  calendarUrl: office.calendarUrl(token),
});

const postmark = (office: Office, now: Date): Postmark => ({
  organizer: { name: "SPOT 035", email: office.mailbox },
  stampedAt: now.getTime(),
});

function factsOf({ appointment, advisor, contact }: FoundAppointment): AppointmentFacts {
  const { id, reference, kind, place, address, startsAt, endsAt, timeZone, sequence } = appointment;
  return {
    id,
    reference,
    kind,
    place,
    address,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    zone: timeZone,
    sequence,
    guest: { name: contact.name, email: contact.email },
    host: { name: advisor.name, email: advisor.email },
  };
}
