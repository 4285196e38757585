import { closedOfficeDates, type OfficeDay } from "#app/domain/agenda/office-days.ts";
import {
  calendarFile,
  guestInvitation,
  hostInvitation,
  withdrawnInvitation,
} from "#app/domain/booking/calendar-parts.ts";
import { sendSeat, sendSeatLeft } from "#app/domain/booking/group-letters.server.ts";
import { isGroup, postmark, readerOf, toGuest, toHost } from "#app/domain/booking/letter-address.server.ts";
import { factsOf } from "#app/domain/booking/letter-facts.server.ts";
import { followUpMail, guestEndMail, guestMail, hostMail } from "#app/domain/booking/mails.ts";
import type { FoundAppointment, HostPerson } from "#app/domain/booking/queries.server.ts";
import { remindersOf } from "#app/domain/booking/reminder.ts";
import { enqueue, withdraw } from "#app/mail/outbox.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader, Writer } from "#db/database.ts";
import { officeDay } from "#db/schema/agenda.ts";

/** What a letter needs that only the outside knows: the mailbox that sends, and whole addresses for its links. */
export interface Office {
  mailbox: string;
  bookingUrl: string;
  appointmentUrl: (token: string) => string;
  calendarUrl: (token: string) => string;
  ratingUrl: (token: string) => string;
  waitingUrl: (token: string) => string;
  agendaUrl: (appointmentId: string) => string;
  /** A secret that can be made again: the same name gives the same one. */
  secretOf: (name: string) => string;
}

/** A letter round about one appointment: to the entrepreneur in `language`, with `token` in her link. */
export interface Round {
  found: FoundAppointment;
  language: Language;
  token: string;
  office: Office;
}

interface News {
  guest: "confirmed" | "moved" | "handedOver";
  host: "booked" | "moved" | "approved";
}

/** Tells all that the appointment stands, or that it has moved, and plans the reminders. */
export async function sendStanding(tx: Writer, round: Round & { news: News }, now: Date): Promise<void> {
  const { news, found, office } = round;
  const facts = factsOf(found);
  const reader = guestReader(round);
  await enqueue(tx, {
    ...guestMail(news.guest, facts, reader),
    ...toGuest(`booking.${news.guest}`, found),
    invitation: guestInvitation(facts, reader, postmark(office, found, now)),
    dueAt: now,
  });
  const approved = news.host === "approved";
  const toHosts = news.host === "approved" ? "booked" : news.host;
  if (isGroup(found)) await sendSeat(tx, { found, office, occasion: approved ? "approved" : "taken" }, now);
  else for (const host of found.hosts) await sendToHost(tx, { found, office, host, news: toHosts }, now);
  await planReminders(tx, round, now);
}

/** Tells both that somebody asks for an appointment: hers is not certain yet, the advisor must say yes or no. */
export async function sendRequested(tx: Writer, round: Round, now: Date): Promise<void> {
  const { found, office } = round;
  const facts = factsOf(found);
  const reader = guestReader(round);
  await enqueue(tx, {
    ...guestMail("requested", facts, reader),
    ...toGuest("booking.requested", found),
    invitation: guestInvitation(facts, reader, postmark(office, found, now)),
    dueAt: now,
  });
  if (isGroup(found)) await sendSeat(tx, { found, office, occasion: "requested" }, now);
  else for (const host of found.hosts) await sendToHost(tx, { found, office, host, news: "requested" }, now);
}

/** Tells all that it does not take place. `reason`, when there is one, goes to the advisors. `freed`: nobody else meets at that time. */
export async function sendEnded(
  tx: Writer,
  round: Omit<Round, "token"> & { occasion: "cancelled" | "declined"; reason: string | null; freed: boolean },
  now: Date,
): Promise<void> {
  const { found, language, office, occasion, reason, freed } = round;
  const facts = factsOf(found);
  await enqueue(tx, {
    ...guestEndMail(occasion, facts, { language, bookingUrl: office.bookingUrl }),
    ...toGuest(`booking.${occasion}`, found),
    invitation: withdrawnInvitation(facts, { language }, postmark(office, found, now)),
    dueAt: now,
  });
  if (isGroup(found)) return sendSeatLeft(tx, { found, office, freed, reason }, now);
  await withdrawFromHosts(tx, { found, hosts: found.hosts, office, reason, forAll: true }, now);
}

/** Tells advisors that an appointment is no longer theirs while it stands for the others: moved or handed to a colleague. */
export async function sendReleased(
  tx: Writer,
  round: { found: FoundAppointment; hosts: readonly HostPerson[]; office: Office },
  now: Date,
): Promise<void> {
  await withdrawFromHosts(tx, { ...round, reason: null, forAll: false }, now);
}

interface Withdrawal {
  found: FoundAppointment;
  hosts: readonly HostPerson[];
  office: Office;
  reason: string | null;
  forAll: boolean;
}

async function withdrawFromHosts(tx: Writer, withdrawal: Withdrawal, now: Date): Promise<void> {
  const { found, hosts, office, reason, forAll } = withdrawal;
  const facts = factsOf(found);
  for (const host of hosts) {
    const { name, email, language } = host;
    const whose = { language, only: forAll ? undefined : { name, email } };
    await enqueue(tx, {
      ...hostMail("cancelled", facts, { ...readerOf(host, office, found.appointment.id), reason }),
      ...toHost("booking.advisor-cancelled", found, host),
      invitation: withdrawnInvitation(facts, whose, postmark(office, found, now)),
      dueAt: now,
    });
  }
}

/** After the conversation: how was it? Once, whoever says twice that it took place. */
export async function sendFollowUp(tx: Writer, round: Round, now: Date): Promise<void> {
  const { found, language, office, token } = round;
  await enqueue(tx, {
    ...followUpMail(factsOf(found), { language, ratingUrl: office.ratingUrl(token) }),
    kind: "booking.follow-up",
    key: `appointment:${found.appointment.id}:follow-up`,
    to: { name: found.contact.name, address: found.contact.email },
    dueAt: now,
  });
}

/** The appointment as a file for her own calendar, in `language`, with `token` in its link. */
export const appointmentCalendar = (round: Round, now: Date): string =>
  calendarFile(factsOf(round.found), guestReader(round), postmark(round.office, round.found, now));

/** Takes back the reminders of an appointment at the time it had. */
export async function dropReminders(tx: Writer, { appointment }: FoundAppointment): Promise<void> {
  for (const which of ["reminder", "soon"] as const)
    await withdraw(tx, reminderKey(appointment.id, which, appointment.startsAt));
}

/** One advisor hears of an appointment, with its invitation. */
async function sendToHost(
  tx: Writer,
  round: { found: FoundAppointment; office: Office; host: HostPerson; news: "booked" | "moved" | "requested" },
  now: Date,
): Promise<void> {
  const { found, office, host, news } = round;
  const facts = factsOf(found);
  const reader = readerOf(host, office, facts.id);
  await enqueue(tx, {
    ...hostMail(news, facts, reader),
    ...toHost(`booking.advisor-${news}`, found, host),
    invitation: hostInvitation(facts, reader, postmark(office, found, now)),
    dueAt: now,
  });
}

async function planReminders(tx: Writer, round: Round, now: Date): Promise<void> {
  const facts = factsOf(round.found);
  for (const { which, at } of remindersOf(facts, {
    bookedAt: now.getTime(),
    closedDates: await closedDates(tx, now),
  })) {
    await enqueue(tx, {
      ...guestMail(which, facts, guestReader(round)),
      kind: `booking.${which}`,
      key: reminderKey(facts.id, which, round.found.appointment.startsAt),
      to: { name: facts.guest.name, address: facts.guest.email },
      dueAt: new Date(at),
    });
  }
}

async function closedDates(tx: Reader, now: Date) {
  const switched: OfficeDay[] = await tx.select().from(officeDay);
  const year = now.getUTCFullYear();
  return closedOfficeDates(switched, year, year + 2);
}

const reminderKey = (id: string, which: "reminder" | "soon", startsAt: Date) =>
  `appointment:${id}:${which}:${startsAt.toISOString()}`;

const guestReader = ({ office, token, language }: Round) => ({
  language,
  manageUrl: office.appointmentUrl(token),
  calendarUrl: office.calendarUrl(token),
});
