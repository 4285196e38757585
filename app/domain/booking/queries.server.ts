import { and, asc, count, desc, eq, gt, inArray, ne } from "drizzle-orm";
import type { Bilingual } from "#app/domain/agenda/appointment-type.ts";
import { type TypeQuestion, typeQuestions } from "#app/domain/agenda/type-questions.ts";
import type { AppointmentState } from "#app/domain/booking/appointment.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, appointmentType, room } from "#db/schema/agenda.ts";
import { appointment, appointmentLink, reservation, reservationResource } from "#db/schema/booking.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

/** Somebody who takes an appointment. */
export interface HostPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** What of its type an appointment needs to be shown and changed. */
export interface FoundType {
  readonly id: string;
  readonly code: string;
  readonly names: Bilingual;
  readonly seats: number;
  readonly moveNotice: number;
  readonly cancelNotice: number;
  readonly questions: readonly TypeQuestion[];
}

const { id, code, names, seats, moveNotice, cancelNotice, questions } = appointmentType;
const columns = {
  appointment,
  type: { id, code, names, seats, moveNotice, cancelNotice, questions },
  advisor: { id: person.id, name: person.name, email: person.email, language: person.language },
  contact: { name: contact.name, email: contact.email, phone: contact.phone, language: contact.language },
  company: organisation.name,
  room: room.name,
  meetingUrl: advisorAgenda.meetingUrl,
  reserved: reservation.seats,
};

/** An appointment with the people in it, or undefined. Two queries. */
export async function findAppointment(db: Reader, appointmentId: string) {
  const [found] = await withPeople(db).where(eq(appointment.id, appointmentId));
  if (found === undefined) return undefined;
  const { appointment: row, advisor, reserved, type } = found;
  const others = row.reservationId === null ? [] : await otherHosts(db, row.reservationId, advisor.id);
  const hosts: HostPerson[] = [advisor, ...others];
  // a group stays one, and an appointment alone, whatever becomes of the type
  const seats = reserved ?? type.seats;
  return { ...found, type: { ...type, seats, questions: typeQuestions.parse(type.questions) }, hosts };
}

export type FoundAppointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

/** What the state table (`appointmentCan`) needs to know of a found appointment. */
export const stateOf = ({
  appointment: row,
  type,
}: {
  appointment: Pick<FoundAppointment["appointment"], "status" | "startsAt">;
  type: Pick<FoundType, "moveNotice" | "cancelNotice">;
}): AppointmentState => ({
  status: row.status,
  start: row.startsAt.getTime(),
  moveNotice: type.moveNotice,
  cancelNotice: type.cancelNotice,
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
    .where(
      and(
        eq(contact.email, email),
        inArray(appointment.status, ["confirmed", "requested"]),
        gt(appointment.startsAt, now),
      ),
    );
  return row?.open ?? 0;
}

/** The other appointments of a company, the newest first: what happened before, and what is still to come. */
export function listOfCompany(db: Reader, { organisationId, except }: { organisationId: string; except: string }) {
  return db
    .select({
      id: appointment.id,
      names: appointmentType.names,
      status: appointment.status,
      startsAt: appointment.startsAt,
      timeZone: appointment.timeZone,
      advisorId: appointment.advisorId,
      advisor: person.name,
      notes: appointment.notes,
    })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .where(and(eq(appointment.organisationId, organisationId), ne(appointment.id, except)))
    .orderBy(desc(appointment.startsAt))
    .limit(20);
}

/** Who else is in the same group, for the advisor. */
export function listOfReservation(db: Reader, reservationId: string) {
  return db
    .select({ id: appointment.id, company: organisation.name, contact: contact.name, status: appointment.status })
    .from(appointment)
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId))
    .where(eq(appointment.reservationId, reservationId))
    .orderBy(asc(appointment.createdAt));
}

function otherHosts(db: Reader, reservationId: string, leading: string): Promise<HostPerson[]> {
  return db
    .select({ id: person.id, name: person.name, email: person.email, language: person.language })
    .from(reservationResource)
    .innerJoin(person, eq(person.id, reservationResource.resourceId))
    .where(and(eq(reservationResource.reservationId, reservationId), ne(person.id, leading)))
    .orderBy(asc(person.name))
    .then((rows) => rows);
}

function withPeople(db: Reader) {
  return db
    .select(columns)
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId))
    .leftJoin(advisorAgenda, eq(advisorAgenda.personId, appointment.advisorId))
    .leftJoin(reservation, eq(reservation.id, appointment.reservationId))
    .leftJoin(room, eq(room.id, reservation.roomId));
}
