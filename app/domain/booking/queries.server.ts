import { and, asc, count, eq, gt } from "drizzle-orm";
import type { AppointmentState } from "#app/domain/booking/appointment.ts";
import { bookingRules, type Kind, type Place } from "#app/domain/booking/appointment-kinds.ts";
import { holidayDates } from "#app/domain/booking/holidays.ts";
import { loadHosts } from "#app/domain/booking/hosts.server.ts";
import type { Interval } from "#app/domain/booking/intervals.ts";
import { isOpen, openSlots, type Slot, type SlotQuestion } from "#app/domain/booking/slots.ts";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, appointment, appointmentLink, weeklyHours } from "#db/schema/booking.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

/** Times asked for: `within` (epoch ms) bounds the starts; `except` is the id of an appointment that is being moved. */
export interface SlotAsk {
  kind: Kind;
  place: Place;
  within: Interval;
  except?: string | undefined;
}

/** The open times, sorted; what is listed here can be booked, since booking asks the same question inside its transaction. */
export async function listOpenSlots(db: Reader, ask: SlotAsk, now: Date): Promise<Slot[]> {
  return openSlots(await slotQuestion(db, ask, now));
}

/** Can this very moment (epoch ms) be booked? By the same function that lists open times. */
export async function isBookable(db: Reader, wish: { kind: Kind; place: Place; start: number }, now: Date) {
  const within = { start: wish.start, end: wish.start + 1 };
  return isOpen(await slotQuestion(db, { ...wish, within }, now), wish.start);
}

/** The whole question about open times as the slot engine takes it, with hosts and holidays read from the database. */
export async function slotQuestion(db: Reader, ask: SlotAsk, now: Date): Promise<SlotQuestion> {
  const { kind, place, within, except } = ask;
  const year = now.getUTCFullYear();
  return {
    place,
    rules: bookingRules(kind, place),
    hosts: await loadHosts(db, within),
    closedDates: holidayDates(year, year + 1),
    within,
    now: now.getTime(),
    except,
  };
}

/** The stretch in which a kind of appointment can be booked at all, roughly: from now until its window has passed everywhere. */
export function bookableSpan(kind: Kind, place: Place, now: Date): Interval {
  const start = now.getTime();
  return { start, end: start + (bookingRules(kind, place).windowDays + 2) * dayMs };
}

const columns = {
  appointment,
  advisor: { id: person.id, name: person.name, email: person.email, language: person.language },
  contact: { name: contact.name, email: contact.email, phone: contact.phone, language: contact.language },
  company: organisation.name,
};

/** An appointment with the people in it, or undefined. */
export async function findAppointment(db: Reader, id: string) {
  return (await withPeople(db).where(eq(appointment.id, id)))[0];
}

export type FoundAppointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

/** What the state table (`appointmentCan`) needs to know of a found appointment. */
export const stateOf = ({ appointment: row }: Pick<FoundAppointment, "appointment">): AppointmentState => ({
  status: row.status,
  start: row.startsAt.getTime(),
});

/** The appointment that a private link opens, and until when the link works; undefined for an unknown link. */
export async function findAppointmentByLink(db: Reader, token: string) {
  const [link] = await db
    .select({ id: appointmentLink.appointmentId, expiresAt: appointmentLink.expiresAt })
    .from(appointmentLink)
    .where(eq(appointmentLink.tokenHash, hashOf(token)));
  const found = link && (await findAppointment(db, link.id));
  return found && { ...found, linkExpiresAt: link.expiresAt };
}

/** How many appointments of this e-mail address are still to come. */
export async function countOpenAppointments(db: Reader, email: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(appointment)
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .where(and(eq(contact.email, email), eq(appointment.status, "confirmed"), gt(appointment.startsAt, now)));
  return row?.open ?? 0;
}

/** An advisor's weekly hours by day and time, and how many minutes lie between her start times (null: not set yet). */
export async function findAvailability(db: Reader, advisorId: string) {
  const [agenda] = await db.select().from(advisorAgenda).where(eq(advisorAgenda.personId, advisorId));
  const hours = await db
    .select()
    .from(weeklyHours)
    .where(eq(weeklyHours.advisorId, advisorId))
    .orderBy(asc(weeklyHours.isoWeekday), asc(weeklyHours.startMinute));
  return { slotMinutes: agenda?.slotMinutes ?? null, hours };
}

function withPeople(db: Reader) {
  return db
    .select(columns)
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId));
}
