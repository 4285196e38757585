import { and, eq } from "drizzle-orm";
import { touch } from "#app/domain/agenda/revision.server.ts";
import { announced } from "#app/domain/booking/announced.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { addLink, nextChange } from "#app/domain/booking/appointment-row.server.ts";
import { dropReminders, type Office, sendReleased, sendStanding } from "#app/domain/booking/letters.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { dropExpired } from "#app/domain/booking/reservation.server.ts";
import { untilSettled } from "#app/domain/booking/settled.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { advisorAgenda } from "#db/schema/agenda.ts";
import { appointment, appointmentSlot, reservationResource } from "#db/schema/booking.ts";
import { person } from "#db/schema/people.ts";

export type HandOverRefusal = AppointmentRefusal | "not-found" | "slot-taken" | "no-colleague" | "is-group";

/**
 * Hands an appointment to a colleague at the same time: her agenda takes it whether or not she has hours then, as long as it is not taken. The
 * old advisor's calendar loses it, the owner hears who comes.
 */
export function handOver(
  db: Database,
  change: { id: string; toId: string; by: JournalActor; office: Office },
  now: Date,
): Promise<Outcome<null, HandOverRefusal>> {
  return untilSettled(() => db.transaction((tx) => handedOver(tx, change, now)));
}

async function handedOver(
  tx: Writer,
  { id, toId, by, office }: { id: string; toId: string; by: JournalActor; office: Office },
  now: Date,
): Promise<Outcome<null, HandOverRefusal>> {
  const old = await findAppointment(tx, id);
  const allowed = old ? appointmentCan.handOver(stateOf(old), now.getTime()) : refused("not-found");
  if (!old || !allowed.ok) return allowed;
  const { advisorId, reservationId } = old.appointment;
  if (toId === advisorId) return done(null);
  if (old.type.seats > 1) return refused("is-group");
  if (reservationId === null || !(await isColleague(tx, toId))) return refused("no-colleague");
  if (old.hosts.some((host) => host.id === toId)) return refused("no-colleague");
  await dropExpired(tx, [toId], now);
  await swapTime(tx, { reservationId, fromId: advisorId, toId });
  const next = nextChange(old.appointment, now);
  await tx
    .update(appointment)
    .set({ ...next, advisorId: toId })
    .where(eq(appointment.id, id));
  const found = await findAppointment(tx, id);
  if (!found) throw new Error("an appointment vanished while it was handed over");
  const token = newToken();
  await addLink(tx, { appointmentId: id, token, endsAt: found.appointment.endsAt }, now);
  await dropReminders(tx, old);
  const round = { found, language: found.contact.language, token, office };
  await sendStanding(tx, { ...round, news: { guest: "handedOver", host: "booked" } }, now);
  const released = { ...old, appointment: { ...old.appointment, ...next } };
  const gone = old.hosts.filter((host) => host.id === advisorId);
  await sendReleased(tx, { found: released, hosts: gone, office }, now);
  await record(tx, { by, action: "appointment.handed-over", object: { type: "appointment", id } });
  await announce(tx, "appointment.moved", { data: announced(found), now });
  return done(null);
}

async function isColleague(tx: Writer, id: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .innerJoin(advisorAgenda, eq(advisorAgenda.personId, person.id))
    .where(and(eq(person.id, id), eq(person.active, true)));
  return found !== undefined;
}

/** @throws ConstraintError (unique, appointment_slot) when the colleague's time is taken */
async function swapTime(
  tx: Writer,
  { reservationId, fromId, toId }: { reservationId: string; fromId: string; toId: string },
): Promise<void> {
  const own = and(eq(appointmentSlot.reservationId, reservationId), eq(appointmentSlot.resourceId, fromId));
  await tx.update(appointmentSlot).set({ resourceId: toId }).where(own);
  await tx
    .update(reservationResource)
    .set({ resourceId: toId })
    .where(and(eq(reservationResource.reservationId, reservationId), eq(reservationResource.resourceId, fromId)));
  await touch(tx, [fromId, toId]);
}
