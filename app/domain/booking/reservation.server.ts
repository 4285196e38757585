import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, max, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { protectedBy, type SlotRules } from "#app/domain/agenda/appointment-type.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import { touch } from "#app/domain/agenda/revision.server.ts";
import { chooseHosts, type FreeHost } from "#app/domain/booking/choose-host.ts";
import { slotRows } from "#app/domain/booking/slot-rows.ts";
import { roomInterval } from "#app/domain/booking/slots.ts";
import type { Reader, Writer } from "#db/database.ts";
import { advisorAgenda, room } from "#db/schema/agenda.ts";
import { appointmentSlot, reservation, reservationResource } from "#db/schema/booking.ts";

/** Time to keep. `hosts`: who takes it, the first one leads; `rules` with the journey in it. */
export interface TimeToKeep {
  readonly typeId: string;
  readonly place: Place;
  readonly start: number;
  readonly rules: SlotRules;
  readonly hosts: readonly string[];
  readonly roomId: string | null;
}

/** For whom time is held while she fills in the form. */
export interface Hold {
  readonly until: Date;
  readonly hash: string;
  readonly by: string | null;
}

/**
 * Keeps time: one row per five minutes of each advisor and room. What others held longer than promised gives way.
 * @returns the reservation's id
 * @throws ConstraintError (unique, appointment_slot) when any of it is taken
 */
export async function keepTime(tx: Writer, time: TimeToKeep, how: { hold: Hold | null; now: Date }): Promise<string> {
  const { typeId, place, start, rules, hosts, roomId } = time;
  const { hold, now } = how;
  const id = uuidv7();
  const taken = await intervals(tx, time);
  await dropExpired(
    tx,
    taken.map(({ resourceId }) => resourceId),
    now,
  );
  await tx.insert(reservation).values({
    ...{ id, typeId, place, roomId, startsAt: new Date(start), endsAt: new Date(start + rules.duration * 60_000) },
    ...{ seats: rules.seats, seatsTaken: hold === null ? 1 : 0, createdAt: now },
    ...{ heldUntil: hold?.until ?? null, holdHash: hold?.hash ?? null, heldBy: hold?.by ?? null },
  });
  await tx.insert(reservationResource).values(
    taken.map(({ resourceId, interval }) => ({
      ...{ reservationId: id, resourceId, leads: resourceId === hosts[0] ? 1 : 0 },
      ...{ takenFrom: new Date(interval.start), takenUntil: new Date(interval.end) },
    })),
  );
  // in one order for everybody, so that two writers never wait for each other in a ring
  const rows = [...taken]
    .sort((one, other) => (one.resourceId < other.resourceId ? -1 : 1))
    .flatMap(({ resourceId, interval }) =>
      slotRows(interval).map((at) => ({ resourceId, startsAt: new Date(at), reservationId: id })),
    );
  await tx.insert(appointmentSlot).values(rows);
  await touch(
    tx,
    taken.map(({ resourceId }) => resourceId),
  );
  return id;
}

async function intervals(tx: Reader, { hosts, roomId, rules, start }: TimeToKeep) {
  const taken: { resourceId: string; interval: Interval }[] = hosts.map((resourceId) => ({
    resourceId,
    interval: protectedBy(rules, start),
  }));
  if (roomId === null) return taken;
  const [kept] = await tx.select().from(room).where(eq(room.id, roomId));
  if (kept === undefined) throw new Error("a room vanished while it was kept");
  return [...taken, { resourceId: roomId, interval: roomInterval(kept, rules.duration, start) }];
}

/** Gives all time of a reservation back. */
export async function freeTime(tx: Writer, reservationId: string): Promise<void> {
  const resources = await resourcesOf(tx, reservationId);
  await tx.delete(reservation).where(eq(reservation.id, reservationId));
  await touch(
    tx,
    resources.map(({ resourceId }) => resourceId),
  );
}

/** Takes a seat in a group. @returns whether there was one left */
export async function takeSeat(tx: Writer, reservationId: string): Promise<boolean> {
  const rows = await tx
    .update(reservation)
    .set({ seatsTaken: sql`${reservation.seatsTaken} + 1` })
    .where(and(eq(reservation.id, reservationId), lt(reservation.seatsTaken, reservation.seats)))
    .returning({ id: reservation.id });
  if (rows.length === 0) return false;
  await touch(
    tx,
    (await resourcesOf(tx, reservationId)).map(({ resourceId }) => resourceId),
  );
  return true;
}

/** Gives a seat back; with the last one all its time. @returns whether the time is free now */
export async function leaveSeat(tx: Writer, reservationId: string): Promise<boolean> {
  const [left] = await tx
    .update(reservation)
    .set({ seatsTaken: sql`${reservation.seatsTaken} - 1` })
    .where(eq(reservation.id, reservationId))
    .returning({ seatsTaken: reservation.seatsTaken });
  if (left === undefined) return false;
  if (left.seatsTaken <= 0) {
    await freeTime(tx, reservationId);
    return true;
  }
  await touch(
    tx,
    (await resourcesOf(tx, reservationId)).map(({ resourceId }) => resourceId),
  );
  return false;
}

/** Gives back what was kept for somebody who did not want it: held time, or a seat in a group that meets already. */
export async function giveBack(tx: Writer, reservationId: string): Promise<void> {
  const held = and(eq(reservation.id, reservationId), isNotNull(reservation.heldUntil));
  if ((await tx.$count(reservation, held)) === 1) await freeTime(tx, reservationId);
  else await leaveSeat(tx, reservationId);
}

/** Makes held time a booked one: it does not end any more. A seat that was kept in a group that meets already is counted as it is. */
export async function confirmHold(tx: Writer, reservationId: string): Promise<void> {
  await tx
    .update(reservation)
    .set({ heldUntil: null, holdHash: null, heldBy: null, seatsTaken: 1 })
    .where(and(eq(reservation.id, reservationId), isNotNull(reservation.heldUntil)));
  await touch(
    tx,
    (await resourcesOf(tx, reservationId)).map(({ resourceId }) => resourceId),
  );
}

/** What a reservation takes, the leading advisor first. */
export function resourcesOf(db: Reader, reservationId: string) {
  return db
    .select()
    .from(reservationResource)
    .where(eq(reservationResource.reservationId, reservationId))
    .orderBy(desc(reservationResource.leads), asc(reservationResource.resourceId));
}

/** Whose turn it is of these advisors (see `chooseHosts`): so many as are needed, the leading one first. */
export async function hostsInTurn(tx: Reader, ids: readonly string[], together: number, now: Date): Promise<string[]> {
  if (ids.length <= 1) return [...ids];
  const wanted = [...ids];
  const booked = or(isNull(reservation.heldUntil), gt(reservation.heldUntil, now));
  const live = await tx
    .select({ id: reservationResource.resourceId, open: count() })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .where(and(inArray(reservationResource.resourceId, wanted), gt(reservation.startsAt, now), booked))
    .groupBy(reservationResource.resourceId);
  const last = await tx
    .select({ id: reservationResource.resourceId, at: max(reservation.createdAt) })
    .from(reservationResource)
    .innerJoin(reservation, eq(reservation.id, reservationResource.reservationId))
    .where(inArray(reservationResource.resourceId, wanted))
    .groupBy(reservationResource.resourceId);
  const shares = await tx
    .select({ id: advisorAgenda.personId, share: advisorAgenda.share })
    .from(advisorAgenda)
    .where(inArray(advisorAgenda.personId, wanted));
  const hosts: FreeHost[] = wanted.map((id) => ({
    id,
    liveBookings: live.find((row) => row.id === id)?.open ?? 0,
    share: shares.find((row) => row.id === id)?.share ?? 1,
    lastAssignedAt: last.find((row) => row.id === id)?.at?.getTime() ?? null,
  }));
  return chooseHosts(hosts, together);
}

/** The room to keep of those that are free: the smallest, then the coordinator's order. Null when none is needed. */
export async function roomToKeep(tx: Reader, ids: readonly string[]): Promise<string | null> {
  if (ids.length === 0) return null;
  const [first] = await tx
    .select({ id: room.id })
    .from(room)
    .where(inArray(room.id, [...ids]))
    .orderBy(asc(room.seats), asc(room.position), asc(room.id))
    .limit(1);
  return first?.id ?? null;
}

/** Held times that nobody came back for are free by the clock; their rows go when their time is wanted. */
export async function dropExpired(tx: Writer, resourceIds: readonly string[], now: Date): Promise<void> {
  const theirs = tx
    .select({ id: reservationResource.reservationId })
    .from(reservationResource)
    .where(inArray(reservationResource.resourceId, [...resourceIds]));
  await tx
    .delete(reservation)
    .where(and(isNotNull(reservation.heldUntil), lte(reservation.heldUntil, now), inArray(reservation.id, theirs)));
}
