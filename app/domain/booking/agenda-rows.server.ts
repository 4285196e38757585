import { and, count, eq, gt, inArray, max } from "drizzle-orm";
import type { Kind, Place } from "#app/domain/booking/appointment-kinds.ts";
import { chooseHost, type FreeHost } from "#app/domain/booking/choose-host.ts";
import { protectedInterval, slotRows } from "#app/domain/booking/protection.ts";
import { slotQuestion } from "#app/domain/booking/queries.server.ts";
import { bookableHosts } from "#app/domain/booking/slots.ts";
import { dayMs, minuteMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { wallClock } from "#app/lib/time.ts";
import type { Reader, Writer } from "#db/database.ts";
import { advisorAgenda, appointment, appointmentLink, appointmentSlot } from "#db/schema/booking.ts";

/** One moment that is wanted; `start` is epoch ms, `except` the id of the appointment that is being moved. */
export interface Wish {
  kind: Kind;
  place: Place;
  start: number;
  except?: string | undefined;
}

/** The advisors who can take this moment, asked of the function that lists open times. */
export async function freeAdvisors(db: Reader, wish: Wish, now: Date): Promise<string[]> {
  const { kind, place, start, except } = wish;
  const within = { start, end: start + 1 };
  return bookableHosts(await slotQuestion(db, { kind, place, within, except }, now), start);
}

/** Whose turn it is of these advisors (see `chooseHost`), and on which clock she lives. Null when the list is empty. */
export async function advisorInTurn(
  tx: Reader,
  ids: string[],
  now: Date,
): Promise<{ id: string; zone: string } | null> {
  const id = chooseHost(ids.length > 1 ? await turns(tx, ids, now) : ids.map(inTurn));
  if (id === null) return null;
  const [agenda] = await tx
    .select({ zone: advisorAgenda.timeZone })
    .from(advisorAgenda)
    .where(eq(advisorAgenda.personId, id));
  return agenda === undefined ? null : { id, zone: agenda.zone };
}

/** Keeps the advisor's time for an appointment. @throws ConstraintError (unique, appointment_slot) when any of it is taken. */
export async function takeTime(tx: Writer, taken: Wish & { id: string; advisorId: string }): Promise<void> {
  const rows = slotRows(protectedInterval(taken.kind, taken.place, taken.start));
  await tx
    .insert(appointmentSlot)
    .values(rows.map((at) => ({ resourceId: taken.advisorId, startsAt: new Date(at), appointmentId: taken.id })));
}

/** Gives the time of an appointment back. */
export async function freeTime(tx: Writer, appointmentId: string): Promise<void> {
  await tx.delete(appointmentSlot).where(eq(appointmentSlot.appointmentId, appointmentId));
}

/** When an appointment of this length is, as its row keeps it: instants, and the wall time to notice a change of time rules. */
export function timesOf(start: number, minutes: number, zone: string) {
  const { date, minute } = wallClock(start, zone);
  const clock = new Date(minute * minuteMs).toISOString().slice(11, 16);
  return {
    startsAt: new Date(start),
    endsAt: new Date(start + minutes * minuteMs),
    timeZone: zone,
    wallTime: `${date}T${clock}`,
  };
}

/** A private link works until three months after the appointment. */
const linkDays = 90;

/** Adds a private link; every link of the appointment then works as long as this one. */
export async function addLink(
  tx: Writer,
  link: { appointmentId: string; token: string; endsAt: Date },
  now: Date,
): Promise<void> {
  const expiresAt = new Date(link.endsAt.getTime() + linkDays * dayMs);
  await tx.update(appointmentLink).set({ expiresAt }).where(eq(appointmentLink.appointmentId, link.appointmentId));
  await tx
    .insert(appointmentLink)
    .values({ appointmentId: link.appointmentId, tokenHash: hashOf(link.token), createdAt: now, expiresAt });
}

const inTurn = (id: string): FreeHost => ({ id, liveBookings: 0, lastAssignedAt: null });

async function turns(tx: Reader, ids: string[], now: Date): Promise<FreeHost[]> {
  const live = await tx
    .select({ id: appointment.advisorId, open: count() })
    .from(appointment)
    .where(and(inArray(appointment.advisorId, ids), eq(appointment.status, "confirmed"), gt(appointment.startsAt, now)))
    .groupBy(appointment.advisorId);
  const last = await tx
    .select({ id: appointment.advisorId, at: max(appointment.createdAt) })
    .from(appointment)
    .where(inArray(appointment.advisorId, ids))
    .groupBy(appointment.advisorId);
  return ids.map((id) => ({
    id,
    liveBookings: live.find((row) => row.id === id)?.open ?? 0,
    lastAssignedAt: last.find((row) => row.id === id)?.at?.getTime() ?? null,
  }));
}
