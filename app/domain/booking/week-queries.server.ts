import { and, asc, eq, gt, lt } from "drizzle-orm";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { listAgenda } from "#app/domain/booking/advisor-queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { reservation, reservationResource } from "#db/schema/booking.ts";
import { busyCalendar, busyTime } from "#db/schema/calendars.ts";
import { waitingOffer } from "#db/schema/waiting.ts";

/** Everything that takes an advisor's time in a stretch of it (epoch ms): three queries, however much there is. */
export async function findTaken(db: Reader, { advisorId, within }: { advisorId: string; within: Interval }, now: Date) {
  return {
    appointments: await listAgenda(db, advisorId, within),
    kept: await listKept(db, { advisorId, within }, now),
    busy: await listBusy(db, { advisorId, within }),
  };
}

/** The time that is kept of her, journeys and breaks included; what nobody came back for is left out. `offer`: it is offered to who waits. */
async function listKept(db: Reader, { advisorId, within }: { advisorId: string; within: Interval }, now: Date) {
  const rows = await db
    .select({
      id: reservation.id,
      names: appointmentType.names,
      place: reservation.place,
      startsAt: reservation.startsAt,
      endsAt: reservation.endsAt,
      heldUntil: reservation.heldUntil,
      takenFrom: reservationResource.takenFrom,
      takenUntil: reservationResource.takenUntil,
      offer: waitingOffer.id,
    })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .innerJoin(appointmentType, eq(appointmentType.id, reservation.typeId))
    .leftJoin(waitingOffer, and(eq(waitingOffer.reservationId, reservation.id), eq(waitingOffer.status, "open")))
    .where(
      and(
        eq(reservationResource.resourceId, advisorId),
        // nothing is taken for longer than a day
        gt(reservationResource.takenFrom, new Date(within.start - dayMs)),
        lt(reservationResource.takenFrom, new Date(within.end)),
      ),
    )
    .orderBy(asc(reservation.startsAt));
  const live = rows.filter(({ heldUntil }) => heldUntil === null || heldUntil > now);
  // a seat that is offered in a group is one of several offers of the same time
  return [...new Map(live.map((row) => [row.id, row])).values()];
}

/** When she is busy in calendars of her own, with the name that she gave each. */
function listBusy(db: Reader, { advisorId, within }: { advisorId: string; within: Interval }) {
  return db
    .select({ id: busyTime.id, startsAt: busyTime.startsAt, endsAt: busyTime.endsAt, calendar: busyCalendar.name })
    .from(busyTime)
    .innerJoin(busyCalendar, eq(busyCalendar.id, busyTime.calendarId))
    .where(
      and(
        eq(busyTime.advisorId, advisorId),
        lt(busyTime.startsAt, new Date(within.end)),
        gt(busyTime.endsAt, new Date(within.start)),
      ),
    )
    .orderBy(asc(busyTime.startsAt));
}

/** Times of hers (or of everybody) that are offered to who waits, and until when. */
export async function listOpenOffers(db: Reader, advisorId: string | null, now: Date) {
  const rows = await db
    .select({
      id: waitingOffer.id,
      names: appointmentType.names,
      startsAt: waitingOffer.startsAt,
      expiresAt: waitingOffer.expiresAt,
    })
    .from(waitingOffer)
    .innerJoin(reservation, eq(reservation.id, waitingOffer.reservationId))
    .innerJoin(appointmentType, eq(appointmentType.id, reservation.typeId))
    .innerJoin(reservationResource, eq(reservationResource.reservationId, reservation.id))
    .where(
      and(
        eq(waitingOffer.status, "open"),
        gt(waitingOffer.expiresAt, now),
        advisorId === null ? undefined : eq(reservationResource.resourceId, advisorId),
      ),
    )
    .orderBy(asc(waitingOffer.startsAt));
  // once, however many advisors and rooms it takes
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
