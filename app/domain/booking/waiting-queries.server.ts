import { and, asc, eq, gt, lte } from "drizzle-orm";
import { hashOf } from "#app/lib/secret.server.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";

const type = { code: appointmentType.code, names: appointmentType.names };

/** A place on the list by its secret, with the time that is offered now, if any; undefined for an unknown one. */
export async function findWaiting(db: Reader, token: string, now: Date) {
  const [found] = await db
    .select({ entry: waitingEntry, type, offer: waitingOffer })
    .from(waitingEntry)
    .innerJoin(appointmentType, eq(appointmentType.id, waitingEntry.typeId))
    .leftJoin(
      waitingOffer,
      and(eq(waitingOffer.entryId, waitingEntry.id), eq(waitingOffer.status, "open"), gt(waitingOffer.expiresAt, now)),
    )
    .where(eq(waitingEntry.tokenHash, hashOf(token)));
  return found;
}

export type FoundWaiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

/** Who waits for a time, who came first first; with the moment of the appointment they have, and the times they were offered before. */
export async function listWaiting(db: Reader, most: number) {
  const entries = await db
    .select({ entry: waitingEntry, type, has: { startsAt: appointment.startsAt, status: appointment.status } })
    .from(waitingEntry)
    .innerJoin(appointmentType, eq(appointmentType.id, waitingEntry.typeId))
    .leftJoin(appointment, eq(appointment.id, waitingEntry.appointmentId))
    .where(eq(waitingEntry.status, "waiting"))
    .orderBy(asc(waitingEntry.createdAt), asc(waitingEntry.id))
    .limit(most);
  const offers = await db
    .select({ entryId: waitingOffer.entryId, startsAt: waitingOffer.startsAt })
    .from(waitingOffer)
    .innerJoin(waitingEntry, eq(waitingEntry.id, waitingOffer.entryId))
    .where(eq(waitingEntry.status, "waiting"));
  return entries.map((one) => ({
    ...one,
    offeredBefore: new Set(
      offers.flatMap(({ entryId, startsAt }) => (entryId === one.entry.id ? [startsAt.getTime()] : [])),
    ),
  }));
}

/** Offers to which nobody answered in time. */
export const listExpiredOffers = (db: Reader, now: Date) =>
  db
    .select({ id: waitingOffer.id, entryId: waitingOffer.entryId, reservationId: waitingOffer.reservationId })
    .from(waitingOffer)
    .where(and(eq(waitingOffer.status, "open"), lte(waitingOffer.expiresAt, now)));
