import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import type { TakenTime } from "#app/domain/booking/slot-question.ts";
import type { Reader } from "#db/database.ts";
import { reservation, reservationResource } from "#db/schema/booking.ts";
import { busyTime } from "#db/schema/calendars.ts";

/** Time that a reservation takes of an advisor or a room, as the slot engine takes it. Epoch ms; `heldUntil` null: it is booked. */
export interface TakenRow extends TakenTime {
  readonly resourceId: string;
  readonly place: Place;
  readonly seatsLeft: number;
  readonly heldUntil: number | null;
}

/** What is taken of these advisors and rooms within a stretch of time, held times too; one query. */
export async function readTaken(db: Reader, resourceIds: readonly string[], within: Interval): Promise<TakenRow[]> {
  const rows = await db
    .select({
      resourceId: reservationResource.resourceId,
      from: reservationResource.takenFrom,
      until: reservationResource.takenUntil,
      id: reservation.id,
      typeId: reservation.typeId,
      place: reservation.place,
      startsAt: reservation.startsAt,
      seats: reservation.seats,
      seatsTaken: reservation.seatsTaken,
      heldUntil: reservation.heldUntil,
    })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .where(
      and(
        inArray(reservationResource.resourceId, [...resourceIds]),
        // nothing is taken for longer than a day
        gt(reservationResource.takenFrom, new Date(within.start - longest)),
        lt(reservationResource.takenFrom, new Date(within.end)),
      ),
    )
    .orderBy(asc(reservationResource.resourceId), asc(reservationResource.takenFrom));
  // each named: the rest of an object is ten times as slow to read, and every request reads thousands
  return rows.map((row) => ({
    resourceId: row.resourceId,
    id: row.id,
    typeId: row.typeId,
    place: row.place,
    start: row.startsAt.getTime(),
    protectedInterval: { start: row.from.getTime(), end: row.until.getTime() },
    seatsLeft: row.seats - row.seatsTaken,
    heldUntil: row.heldUntil?.getTime() ?? null,
  }));
}

const longest = 24 * 60 * 60_000;

/** When these advisors are busy in calendars of their own; one query. By advisor. */
export async function readBusy(
  db: Reader,
  advisorIds: readonly string[],
  within: Interval,
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  const rows = await db
    .select({ advisorId: busyTime.advisorId, startsAt: busyTime.startsAt, endsAt: busyTime.endsAt })
    .from(busyTime)
    .where(
      and(
        inArray(busyTime.advisorId, [...advisorIds]),
        lt(busyTime.startsAt, new Date(within.end)),
        gt(busyTime.endsAt, new Date(within.start)),
      ),
    );
  const busy = new Map<string, Interval[]>();
  for (const { advisorId, startsAt, endsAt } of rows) {
    const one = { start: startsAt.getTime(), end: endsAt.getTime() };
    const known = busy.get(advisorId);
    if (known) known.push(one);
    else busy.set(advisorId, [one]);
  }
  return busy;
}

/** Does a reservation still take its time? What was held longer than promised does not. */
export const isLive = ({ heldUntil }: Pick<TakenRow, "heldUntil">, now: number): boolean =>
  heldUntil === null || heldUntil > now;
