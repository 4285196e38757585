import { and, asc, desc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Status } from "#app/domain/booking/appointment.ts";
import type { FeedAppointment } from "#app/domain/calendars/feed-events.ts";
import type { FeedStatus } from "#app/domain/calendars/feed-file.ts";
import { dayMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { advisorAgenda, appointmentType, resource, room } from "#db/schema/agenda.ts";
import { appointment, reservation, reservationResource } from "#db/schema/booking.ts";
import { calendarFeed } from "#db/schema/calendars.ts";
import { contact, organisation, person, personRole } from "#db/schema/people.ts";

const maker = alias(person, "maker");

/**
 * The feed that a secret opens; undefined for a secret that never was one. One query. `ended`: revoked, or of somebody who is no advisor here
 * any more. It speaks the language of who made it.
 */
export async function findFeed(db: Reader, token: string) {
  const [found] = await db
    .select({
      ...{ id: calendarFeed.id, resourceId: calendarFeed.resourceId, kind: resource.kind },
      ...{ onlyBusy: calendarFeed.onlyBusy, revokedAt: calendarFeed.revokedAt, readAt: calendarFeed.readAt },
      ...{ advisor: person.name, active: person.active, role: personRole.role },
      ...{ room: room.name, language: maker.language },
    })
    .from(calendarFeed)
    .innerJoin(resource, eq(resource.id, calendarFeed.resourceId))
    .leftJoin(person, eq(person.id, calendarFeed.resourceId))
    .leftJoin(personRole, and(eq(personRole.personId, person.id), eq(personRole.role, "advisor")))
    .leftJoin(room, eq(room.id, calendarFeed.resourceId))
    .leftJoin(maker, eq(maker.id, calendarFeed.createdById))
    .where(eq(calendarFeed.tokenHash, hashOf(token)));
  if (found === undefined) return undefined;
  const { id, resourceId, onlyBusy, readAt } = found;
  const kind = found.kind === "room" ? ("room" as const) : ("advisor" as const);
  const works = kind === "room" || (found.active === true && found.role === "advisor");
  return {
    ...{ id, resourceId, kind, onlyBusy, readAt, language: found.language ?? ("nl" as const) },
    name: (kind === "room" ? found.room : found.advisor) ?? "",
    ended: found.revokedAt !== null || !works,
  };
}

export type FoundFeed = NonNullable<Awaited<ReturnType<typeof findFeed>>>;

const listed = {
  ...{ id: calendarFeed.id, onlyBusy: calendarFeed.onlyBusy },
  ...{ createdAt: calendarFeed.createdAt, readAt: calendarFeed.readAt },
};

/** The feeds of an advisor that work, the newest first. Their secrets are nowhere. */
export function listFeeds(db: Reader, advisorId: string) {
  return db
    .select(listed)
    .from(calendarFeed)
    .where(and(eq(calendarFeed.resourceId, advisorId), isNull(calendarFeed.revokedAt)))
    .orderBy(desc(calendarFeed.createdAt), desc(calendarFeed.id));
}

/** The feeds of all rooms that work, by room. */
export function listRoomFeeds(db: Reader) {
  return db
    .select({ ...listed, room: room.name })
    .from(calendarFeed)
    .innerJoin(room, eq(room.id, calendarFeed.resourceId))
    .where(isNull(calendarFeed.revokedAt))
    .orderBy(asc(room.position), asc(room.name), desc(calendarFeed.createdAt), desc(calendarFeed.id));
}

/** A feed by its id, also one that was revoked; `room` is null for an advisor's. */
export async function findFeedById(db: Reader, id: string) {
  const [found] = await db
    .select({ ...listed, resourceId: calendarFeed.resourceId, room: room.name })
    .from(calendarFeed)
    .leftJoin(room, eq(room.id, calendarFeed.resourceId))
    .where(eq(calendarFeed.id, id));
  return found;
}

/** The rooms that can be given a feed, in the coordinator's order. */
export function listRoomNames(db: Reader) {
  return db
    .select({ id: room.id, name: room.name })
    .from(room)
    .where(eq(room.active, true))
    .orderBy(asc(room.position), asc(room.name));
}

/**
 * What an advisor or a room has, for a feed: what is asked for and what stands. Of what was cancelled the time is given back, so who leads still
 * knows of it, and a room, a second advisor or a group does not. Two queries.
 */
export async function listForFeed(
  db: Reader,
  resourceId: string,
  reach: { start: number; cancelled: number },
): Promise<FeedAppointment[]> {
  const taken = reservationsOf(db, resourceId, reach.start);
  const leads = and(isNull(appointment.reservationId), eq(appointment.advisorId, resourceId));
  const stands = inArray(appointment.status, ["requested", "confirmed", "held", "no-show"]);
  const ended = and(
    inArray(appointment.status, ["cancelled", "declined"]),
    eq(appointmentType.seats, 1),
    gte(appointment.updatedAt, new Date(reach.cancelled)),
  );
  const rows = await db
    .select({
      ...{ id: appointment.id, reservationId: appointment.reservationId, reference: appointment.reference },
      ...{ place: appointment.place, address: appointment.address, sequence: appointment.sequence },
      ...{ startsAt: appointment.startsAt, endsAt: appointment.endsAt, updatedAt: appointment.updatedAt },
      ...{ state: appointment.status, names: appointmentType.names, seats: reservation.seats, room: room.name },
      ...{ contact: contact.name, company: organisation.name },
      ...{ advisorId: person.id, advisor: person.name, meetingUrl: advisorAgenda.meetingUrl },
    })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId))
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .leftJoin(advisorAgenda, eq(advisorAgenda.personId, appointment.advisorId))
    .leftJoin(reservation, eq(reservation.id, appointment.reservationId))
    .leftJoin(room, eq(room.id, reservation.roomId))
    .where(
      and(
        or(inArray(appointment.reservationId, taken), leads),
        gte(appointment.startsAt, new Date(reach.start)),
        or(stands, ended),
      ),
    );
  const hosts = await hostsOf(db, taken);
  return rows.map(({ advisorId, advisor, state, seats, startsAt, endsAt, updatedAt, ...rest }) => {
    const also = (hosts.get(rest.reservationId ?? "") ?? []).filter(({ id }) => id !== advisorId);
    return {
      ...{ ...rest, seats: seats ?? 1, status: statusIn[state] },
      ...{ start: startsAt.getTime(), end: endsAt.getTime(), changedAt: updatedAt.getTime() },
      hosts: [advisor, ...also.map(({ name }) => name)],
    };
  });
}

const statusIn = {
  ...{ requested: "tentative", confirmed: "confirmed", held: "confirmed", "no-show": "confirmed" },
  ...{ cancelled: "cancelled", declined: "cancelled" },
} as const satisfies Record<Status, FeedStatus>;

/** The reservations of which an advisor or a room has time taken from a moment on, and some before it: what is kept begins before the conversation. */
function reservationsOf(db: Reader, resourceId: string, start: number) {
  return db
    .select({ id: reservationResource.reservationId })
    .from(reservationResource)
    .where(
      and(eq(reservationResource.resourceId, resourceId), gte(reservationResource.takenFrom, new Date(start - dayMs))),
    );
}

/** Who takes part in each of these reservations, by name. */
async function hostsOf(db: Reader, reservations: ReturnType<typeof reservationsOf>) {
  const rows = await db
    .select({ reservationId: reservationResource.reservationId, id: person.id, name: person.name })
    .from(reservationResource)
    .innerJoin(person, eq(person.id, reservationResource.resourceId))
    .where(inArray(reservationResource.reservationId, reservations))
    .orderBy(asc(person.name), asc(person.id));
  const hosts = new Map<string, { id: string; name: string }[]>();
  for (const { reservationId, ...host } of rows) hosts.set(reservationId, [...(hosts.get(reservationId) ?? []), host]);
  return hosts;
}
