import { and, asc, count, eq, gte, inArray, lt, or } from "drizzle-orm";
import type { LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { organisation, person } from "#db/schema/people.ts";

/** More than anybody goes through at once; the counts tell how many there are. */
const atOnce = 100;

const asked = () => eq(appointment.status, "requested");
const unfinished = (now: Date) => and(eq(appointment.status, "confirmed"), lt(appointment.endsAt, now));

/** How many requests wait for a yes or no, and of how many conversations nobody said how they went. Two queries. */
export async function countPending(db: Reader, now: Date): Promise<{ requests: number; outcomes: number }> {
  const [requests] = await db.select({ count: count() }).from(appointment).where(asked());
  const [outcomes] = await db.select({ count: count() }).from(appointment).where(unfinished(now));
  return { requests: requests?.count ?? 0, outcomes: outcomes?.count ?? 0 };
}

/** Requests that wait for an advisor's yes or no; who asked first comes first. */
export const listRequests = (db: Reader) =>
  withPeople(db).where(asked()).orderBy(asc(appointment.createdAt)).limit(atOnce);

/** Conversations that are over while nobody said how they went; the longest ago first. */
export const listWithoutOutcome = (db: Reader, now: Date) =>
  withPeople(db).where(unfinished(now)).orderBy(asc(appointment.startsAt)).limit(atOnce);

/** On how many conversations a closed day would fall, by date; dates without any are left out. One query. */
export async function countOnDates(db: Reader, dates: readonly LocalDate[]): Promise<Map<LocalDate, number>> {
  if (dates.length === 0) return new Map();
  const onOne = dates.map((date) => {
    const { start, end } = instantsOfDates(date, date, amsterdam);
    return and(gte(appointment.startsAt, new Date(start)), lt(appointment.startsAt, new Date(end)));
  });
  const rows = await db
    .select({ startsAt: appointment.startsAt })
    .from(appointment)
    .where(and(inArray(appointment.status, ["requested", "confirmed"]), or(...onOne)));
  const counts = new Map<LocalDate, number>();
  for (const { startsAt } of rows) {
    const date = localDateOf(startsAt.getTime(), amsterdam);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}

function withPeople(db: Reader) {
  return db
    .select({
      ...{ id: appointment.id, reference: appointment.reference, startsAt: appointment.startsAt },
      ...{ createdAt: appointment.createdAt, company: organisation.name },
      ...{ names: appointmentType.names, advisor: person.name },
    })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .innerJoin(organisation, eq(organisation.id, appointment.organisationId));
}
