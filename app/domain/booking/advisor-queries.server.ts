import { and, asc, desc, eq, gte, lt, ne, or } from "drizzle-orm";
import type { Interval } from "#app/domain/booking/intervals.ts";
import { dayMs } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

const columns = {
  id: appointment.id,
  kind: appointment.kind,
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

/** What an advisor (or everybody: `advisorId` null) has in `within` (epoch ms), in order of time, without what was cancelled. */
export function listAgenda(db: Reader, advisorId: string | null, within: Interval) {
  const { start, end } = within;
  return withPeople(db)
    .where(
      and(
        ownedBy(advisorId),
        ne(appointment.status, "cancelled"),
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

function withPeople(db: Reader) {
  return db
    .select(columns)
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .innerJoin(contact, eq(contact.id, appointment.contactId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId));
}

const ownedBy = (advisorId: string | null) => (advisorId === null ? undefined : eq(appointment.advisorId, advisorId));
