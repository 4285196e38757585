import { and, eq, gt, gte, inArray, isNull, lt, or } from "drizzle-orm";
import { type AdvisorCalendar, readOpenCalendar } from "#app/domain/agenda/calendar.server.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import { type KeptType, listTypes } from "#app/domain/agenda/types.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantsOfDates } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";
import { appointment, appointmentRating, reservation, reservationResource } from "#db/schema/booking.ts";
import { person } from "#db/schema/people.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";
import { type Fullness, fullness } from "./fullness.ts";
import type { CountedTalk, GivenRating } from "./load.ts";
import { datesOf, type LoadPeriod } from "./load-period.ts";
import type { CountedOffer, CountedWaiter } from "./waiting-figures.ts";

/** An advisor with an agenda, or with a conversation in the period. `share` null: she has no agenda any more. */
export interface LoadedAdvisor {
  readonly id: string;
  readonly name: string;
  readonly share: number | null;
  readonly fullness: Fullness | null;
}

/** Everything that the figures of a period are reckoned from. */
export interface LoadFacts {
  readonly types: readonly KeptType[];
  readonly advisors: readonly LoadedAdvisor[];
  readonly talks: readonly CountedTalk[];
  readonly ratings: readonly GivenRating[];
  readonly waiters: readonly CountedWaiter[];
  readonly offers: readonly CountedOffer[];
}

/** Reads it with thirteen queries, however many advisors and conversations there are. */
export async function findLoadFacts(db: Reader, period: Pick<LoadPeriod, "first" | "last">): Promise<LoadFacts> {
  const within = instantsOfDates(period.first, period.last, amsterdam);
  const rows = await readTalks(db, within);
  const kept = await readKept(db, within);
  const calendar = await readOpenCalendar(db, period.first);
  const [firstYear, lastYear] = [period.first, period.last].map((date) => Number(date.slice(0, 4)));
  const closed = closedOfficeDates(calendar.officeDays, firstYear ?? 0, lastYear ?? 0);
  const dates = datesOf(period);
  const names = new Map(rows.map(({ advisorId, advisor }) => [advisorId, advisor]));
  const full = ({ id, schedules, closedDates }: AdvisorCalendar) =>
    fullness(schedules, kept.of(id), { dates, closed: new Set([...closed, ...closedDates]) });
  const bookable = calendar.advisors.map((one) => ({
    ...{ id: one.id, name: one.name, share: one.share, fullness: full(one) },
  }));
  const gone = [...names].filter(([id]) => !bookable.some((one) => one.id === id));
  return {
    types: await listTypes(db),
    advisors: [...bookable, ...gone.map(([id, name]) => ({ id, name, share: null, fullness: null }))].sort(
      (one, other) => one.name.localeCompare(other.name, "nl"),
    ),
    talks: rows.map(({ talk, advisorId }) => ({ ...talk, advisorIds: kept.hostsOf(talk.reservationId, advisorId) })),
    ratings: rows.flatMap(({ talk, rating, remark }) =>
      rating === null ? [] : { typeId: talk.typeId, rating, remark: remark ?? "" },
    ),
    waiters: await readWaiters(db),
    offers: await readOffers(db, within),
  };
}

async function readTalks(db: Reader, { start, end }: Interval) {
  const { id, typeId, place, status, startsAt, endsAt, createdAt, updatedAt, reservationId, advisorId } = appointment;
  const rows = await db
    .select({
      ...{ id, typeId, place, status, startsAt, endsAt, createdAt, updatedAt, reservationId, advisorId },
      ...{ advisor: person.name, rating: appointmentRating.rating, remark: appointmentRating.remark },
    })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.advisorId))
    .leftJoin(appointmentRating, eq(appointmentRating.appointmentId, appointment.id))
    .where(and(gte(appointment.startsAt, new Date(start)), lt(appointment.startsAt, new Date(end))));
  return rows.map((row) => ({
    ...{ advisorId: row.advisorId, advisor: row.advisor, rating: row.rating, remark: row.remark },
    talk: {
      ...{ id: row.id, typeId: row.typeId, place: row.place, status: row.status, reservationId: row.reservationId },
      ...{ start: row.startsAt.getTime(), end: row.endsAt.getTime() },
      ...{ bookedAt: row.createdAt.getTime(), changedAt: row.updatedAt.getTime() },
    },
  }));
}

/** What was kept of advisors' time, and with whom: of advisors and rooms alike, since nobody asks for a room's. */
async function readKept(db: Reader, { start, end }: Interval) {
  const { reservationId, resourceId, takenFrom, takenUntil } = reservationResource;
  const rows = await db
    .select({ reservationId, resourceId, takenFrom, takenUntil, person: person.id })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .innerJoin(person, eq(person.id, reservationResource.resourceId))
    .where(and(isNull(reservation.heldUntil), lt(takenFrom, new Date(end)), gt(takenUntil, new Date(start))));
  const hosts = new Map<string, string[]>();
  for (const row of rows) hosts.set(row.reservationId, [...(hosts.get(row.reservationId) ?? []), row.resourceId]);
  return {
    of: (advisorId: string): Interval[] =>
      rows
        .filter((row) => row.resourceId === advisorId)
        .map((row) => ({ start: row.takenFrom.getTime(), end: row.takenUntil.getTime() })),
    hostsOf: (id: string | null, leading: string): string[] => [...new Set([leading, ...(hosts.get(id ?? "") ?? [])])],
  };
}

async function readWaiters(db: Reader): Promise<CountedWaiter[]> {
  const rows = await db
    .select({ typeId: waitingEntry.typeId, since: waitingEntry.createdAt })
    .from(waitingEntry)
    .where(inArray(waitingEntry.status, ["waiting", "offered"]));
  return rows.map(({ typeId, since }) => ({ typeId, since: since.getTime() }));
}

/** Offers that were made in the period, and those that are open now. */
function readOffers(db: Reader, { start, end }: Interval): Promise<CountedOffer[]> {
  const made = and(gte(waitingOffer.createdAt, new Date(start)), lt(waitingOffer.createdAt, new Date(end)));
  return db
    .select({ typeId: waitingEntry.typeId, status: waitingOffer.status })
    .from(waitingOffer)
    .innerJoin(waitingEntry, eq(waitingEntry.id, waitingOffer.entryId))
    .where(or(eq(waitingOffer.status, "open"), made))
    .then((rows) => rows);
}
