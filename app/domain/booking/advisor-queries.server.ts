import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, notInArray, or } from "drizzle-orm";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { dayMs, type LocalDate } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, appointmentType, room } from "#db/schema/agenda.ts";
import { appointment, appointmentAction, reservation, reservationResource } from "#db/schema/booking.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

const columns = {
  id: appointment.id,
  names: appointmentType.names,
  seats: appointmentType.seats,
  reservationId: appointment.reservationId,
  organisationId: appointment.organisationId,
  room: room.name,
  meetingUrl: advisorAgenda.meetingUrl,
  place: appointment.place,
  address: appointment.address,
  status: appointment.status,
  question: appointment.question,
  startsAt: appointment.startsAt,
  endsAt: appointment.endsAt,
  timeZone: appointment.timeZone,
  responseId: appointment.responseId,
  company: organisation.name,
  contact: contact.name,
  phone: contact.phone,
  advisor: person.name,
};

/**
 * What an advisor (or everybody: `advisorId` null) has in `within` (epoch ms), in order of time, without what was cancelled. Hers is also what
 * she takes together with a colleague.
 */
export function listAgenda(db: Reader, advisorId: string | null, within: Interval) {
  const { start, end } = within;
  return withPeople(db)
    .where(
      and(
        advisorId === null
          ? undefined
          : or(ownedBy(advisorId), inArray(appointment.reservationId, takenOf(db, advisorId))),
        notInArray(appointment.status, ["cancelled", "declined"]),
        gte(appointment.startsAt, new Date(start)),
        lt(appointment.startsAt, new Date(end)),
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
}

/** How far back something that was not finished is still asked for. */
const longestAgo = 60 * dayMs;

/** Conversations that are over and not finished: nobody said how it went, or there are no notes. The newest first, at most 50. */
export async function listUnfinished(db: Reader, advisorId: string | null, now: Date) {
  const rows = await withPeople(db)
    .where(
      and(
        ownedBy(advisorId),
        lt(appointment.endsAt, now),
        gte(appointment.startsAt, new Date(now.getTime() - longestAgo)),
        or(eq(appointment.status, "confirmed"), and(eq(appointment.status, "held"), eq(appointment.notes, ""))),
      ),
    )
    .orderBy(desc(appointment.startsAt))
    .limit(50);
  return rows.map((row) => ({ ...row, lacks: row.status === "held" ? ("notes" as const) : ("outcome" as const) }));
}

/** What waits for her yes or no, the first to take place first. */
export const listRequests = (db: Reader, advisorId: string | null, now: Date) =>
  withPeople(db)
    .where(and(ownedBy(advisorId), eq(appointment.status, "requested"), gt(appointment.startsAt, now)))
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(50);

/** What she has between two moments and still has to take place: it must be handed over when she is away. */
export const listStanding = (db: Reader, advisorId: string, within: Interval) =>
  withPeople(db)
    .where(
      and(
        ownedBy(advisorId),
        inArray(appointment.status, ["confirmed", "requested"]),
        gte(appointment.startsAt, new Date(within.start)),
        lt(appointment.startsAt, new Date(within.end)),
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id));

/** The notes of the last conversation with each of these companies before `now`, by company. */
export async function listLastNotes(db: Reader, organisationIds: readonly string[], now: Date) {
  const rows = await db
    .select({
      ...{ id: appointment.id, organisationId: appointment.organisationId, notes: appointment.notes },
      ...{ startsAt: appointment.startsAt, timeZone: appointment.timeZone, advisor: person.name },
    })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .where(
      and(
        inArray(appointment.organisationId, [...organisationIds]),
        lt(appointment.endsAt, now),
        ne(appointment.notes, ""),
      ),
    )
    .orderBy(asc(appointment.startsAt));
  // of each company the last one stays
  return new Map(rows.map((row) => [row.organisationId, row]));
}

const agreed = {
  id: appointmentAction.id,
  text: appointmentAction.text,
  who: appointmentAction.who,
  dueOn: appointmentAction.dueOn,
  appointmentId: appointment.id,
  organisationId: appointment.organisationId,
  company: organisation.name,
};

/** What was agreed with these companies and is not done yet, in the order in which it was written down. */
export const listOpenActions = (db: Reader, organisationIds: readonly string[]) =>
  withAppointment(db)
    .where(and(isNull(appointmentAction.doneAt), inArray(appointment.organisationId, [...organisationIds])))
    .orderBy(asc(appointmentAction.createdAt), asc(appointmentAction.id));

/** What an advisor (or anybody) promised herself up to and including a date and has not done yet, the oldest promise first. */
export const listDueActions = (db: Reader, advisorId: string | null, until: LocalDate) =>
  withAppointment(db)
    .where(
      and(
        ownedBy(advisorId),
        isNull(appointmentAction.doneAt),
        eq(appointmentAction.who, "advisor"),
        lte(appointmentAction.dueOn, until),
      ),
    )
    .orderBy(asc(appointmentAction.dueOn), asc(appointmentAction.id))
    .limit(50);

const withAppointment = (db: Reader) =>
  db
    .select(agreed)
    .from(appointmentAction)
    .innerJoin(appointment, eq(appointment.id, appointmentAction.appointmentId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId));

const takenOf = (db: Reader, advisorId: string) =>
  db
    .select({ id: reservationResource.reservationId })
    .from(reservationResource)
    .where(eq(reservationResource.resourceId, advisorId));

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

const ownedBy = (advisorId: string | null) => (advisorId === null ? undefined : eq(appointment.advisorId, advisorId));
