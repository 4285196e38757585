import { eq, lt } from "drizzle-orm";
import { announced } from "#app/domain/booking/announced.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { nextChange } from "#app/domain/booking/appointment-row.server.ts";
import { dropReminders, type Office, sendEnded } from "#app/domain/booking/letters.server.ts";
import { type Move, type MoveRefusal, moved } from "#app/domain/booking/moved-appointment.server.ts";
import {
  type Booked,
  type BookingAsk,
  type BookingRefusal,
  newAppointment,
} from "#app/domain/booking/new-appointment.server.ts";
import { findAnswer, forgetAnswers } from "#app/domain/booking/once.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { leaveSeat } from "#app/domain/booking/reservation.server.ts";
import { untilSettled } from "#app/domain/booking/settled.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { appointment, appointmentSlot } from "#db/schema/booking.ts";

/**
 * Books an appointment with the advisor whose turn it is. Overlap is impossible: the time is kept row by row under a primary key.
 * A time that is not open (any more) is refused with the rule that keeps it; so is one that others took in the meantime.
 */
export async function bookAppointment(
  db: Database,
  ask: BookingAsk,
  now: Date,
): Promise<Outcome<Booked, BookingRefusal>> {
  const known = ask.once && (await findAnswer(db, ask.once));
  if (known) return known;
  return untilSettled(() => db.transaction((tx) => newAppointment(tx, ask, now)));
}

/** Moves an appointment to another open time, with the same advisor when she is free. A refused move leaves all as it was. */
export async function moveAppointment(db: Database, change: Move, now: Date): Promise<Outcome<null, MoveRefusal>> {
  return untilSettled(() => db.transaction((tx) => moved(tx, change, now)));
}

/** Who ends an appointment, and why. `byOffice`: somebody who works here need not keep to the notice. */
export interface Cancellation {
  id: string;
  by: JournalActor;
  reason: string | null;
  language: Language;
  office: Office;
  byOffice?: boolean;
}

/** Cancels an appointment: its time is free at once, all are told, the reminders are taken back. */
export function cancelAppointment(
  db: Database,
  change: Cancellation,
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  return db.transaction((tx) => ended(tx, { ...change, occasion: "cancelled" }, now));
}

/** Ends an appointment inside a transaction: cancelled, or declined by who was asked. */
export async function ended(
  tx: Writer,
  change: Cancellation & { occasion: "cancelled" | "declined" },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  const { id, by, reason, language, office, occasion, byOffice = false } = change;
  const old = await findAppointment(tx, id);
  const cancels = byOffice ? appointmentCan.cancelByOffice : appointmentCan.cancel;
  const may = occasion === "declined" ? appointmentCan.decline : cancels;
  const allowed = old ? may(stateOf(old), now.getTime()) : refused("not-found");
  if (!old || !allowed.ok) return allowed;
  const next = nextChange(old.appointment, now);
  const values = { ...next, status: occasion, cancelReason: reason, reservationId: null };
  await tx.update(appointment).set(values).where(eq(appointment.id, id));
  const { reservationId } = old.appointment;
  const freed = reservationId === null ? true : await leaveSeat(tx, reservationId);
  await dropReminders(tx, old);
  const found = { ...old, appointment: { ...old.appointment, ...next, status: occasion } };
  await sendEnded(tx, { found, language, office, reason, occasion, freed }, now);
  await record(tx, { by, action: `appointment.${occasion}`, object: { type: "appointment", id } });
  await announce(tx, `appointment.${occasion}`, { data: announced(found), now });
  return done(null);
}

/** Forgets what no longer serves: time kept for what is over (its rows only guard the future), and answers given long ago. */
export async function purgeBookings(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(appointmentSlot).where(lt(appointmentSlot.startsAt, new Date(now.getTime() - dayMs)));
    await forgetAnswers(tx, now);
  });
}
