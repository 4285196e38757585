import { and, eq, lt } from "drizzle-orm";
import { freeAdvisors, freeTime } from "#app/domain/booking/agenda-rows.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { dropReminder, type Office, sendCancelled } from "#app/domain/booking/letters.server.ts";
import { type Move, moved } from "#app/domain/booking/moved-appointment.server.ts";
import {
  type Booked,
  type BookingAsk,
  type BookingRefusal,
  newAppointment,
} from "#app/domain/booking/new-appointment.server.ts";
import { findAnswer, forgetAnswers } from "#app/domain/booking/once.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { appointment, appointmentSlot } from "#db/schema/booking.ts";

/** Each try that ends in a collision means that somebody else's booking was kept. */
const mostTries = 5;

/**
 * Books an appointment with the advisor whose turn it is. Overlap is impossible: the time is kept row by row under a primary key.
 * A time that is not open (any more) is refused as "slot-taken"; so is one that others took in the meantime.
 */
export async function bookAppointment(
  db: Database,
  ask: BookingAsk,
  now: Date,
): Promise<Outcome<Booked, BookingRefusal>> {
  const known = ask.once && (await findAnswer(db, ask.once));
  if (known) return known;
  // most refusals are settled by this reading, without a turn among the writers
  if ((await freeAdvisors(db, ask.booking, now)).length === 0) return refused("slot-taken");
  return untilSettled(() => db.transaction((tx) => newAppointment(tx, ask, now)));
}

/**
 * Moves an appointment to another open time, with the same advisor when she is free. A refused move leaves all as it was.
 */
export async function moveAppointment(
  db: Database,
  change: Move,
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "slot-taken" | "not-found">> {
  return untilSettled(() => db.transaction((tx) => moved(tx, change, now)));
}

/** Cancels an appointment: its time is free at once, both are told, the reminder is taken back. */
export function cancelAppointment(
  db: Database,
  change: { id: string; by: JournalActor; reason: string | null; language: Language; office: Office },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  const { id, by, reason, language, office } = change;
  return db.transaction(async (tx) => {
    const old = await findAppointment(tx, id);
    const allowed = old ? appointmentCan.cancel(stateOf(old), now.getTime()) : refused("not-found");
    if (!old || !allowed.ok) return allowed;
    const sequence = old.appointment.sequence + 1;
    await tx.update(appointment).set({ status: "cancelled", sequence, updatedAt: now }).where(eq(appointment.id, id));
    await freeTime(tx, id);
    await dropReminder(tx, old);
    const found = { ...old, appointment: { ...old.appointment, sequence } };
    await sendCancelled(tx, { found, language, office, reason }, now);
    await record(tx, { by, action: "appointment.cancelled", object: { type: "appointment", id } });
    return done(null);
  });
}

/** Notes that the appointment took place. A no-show that was noted by mistake can still become held, and the other way round. */
export function markHeld(db: Database, outcome: { id: string; by: JournalActor }, now: Date) {
  return settle(db, { ...outcome, to: "held", may: appointmentCan.hold }, now);
}

/** Notes that nobody came. */
export function markNoShow(db: Database, outcome: { id: string; by: JournalActor }, now: Date) {
  return settle(db, { ...outcome, to: "no-show", may: appointmentCan.markNoShow }, now);
}

/**
 * Saves the advisor's notes over the revision she was reading. Somebody who began from an older one (another tab) is refused as
 * "changed-elsewhere", so that nothing is lost.
 * @returns the new revision
 */
export function saveNotes(
  db: Database,
  edit: { id: string; notes: string; revision: number },
  now: Date,
): Promise<Outcome<number, AppointmentRefusal | "changed-elsewhere" | "not-found">> {
  const { id, notes, revision } = edit;
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, id);
    if (!found) return refused("not-found");
    const allowed = appointmentCan.addNotes(stateOf(found), now.getTime());
    if (!allowed.ok) return allowed;
    // a button pressed twice
    if (found.appointment.notes === notes) return done(found.appointment.notesRevision);
    const rows = await tx
      .update(appointment)
      .set({ notes, notesRevision: revision + 1, updatedAt: now })
      .where(and(eq(appointment.id, id), eq(appointment.notesRevision, revision)))
      .returning({ id: appointment.id });
    return rows.length === 1 ? done(revision + 1) : refused("changed-elsewhere");
  });
}

/** Forgets what no longer serves: time kept for what is over (its rows only guard the future), and answers given long ago. */
export async function purgeBookings(db: Database, now: Date): Promise<void> {
  const lastWeek = new Date(now.getTime() - 7 * dayMs);
  await db.transaction(async (tx) => {
    await tx.delete(appointmentSlot).where(lt(appointmentSlot.startsAt, lastWeek));
    await forgetAnswers(tx, now);
  });
}

function settle(
  db: Database,
  outcome: { id: string; by: JournalActor; to: "held" | "no-show"; may: typeof appointmentCan.hold },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  const { id, by, to, may } = outcome;
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, id);
    const allowed = found ? may(stateOf(found), now.getTime()) : refused("not-found");
    if (!found || !allowed.ok || found.appointment.status === to) return allowed;
    await tx.update(appointment).set({ status: to, updatedAt: now }).where(eq(appointment.id, id));
    await record(tx, { by, action: `appointment.${to}`, object: { type: "appointment", id } });
    return done(null);
  });
}

/** Runs the work again when others were just ahead: the next run sees what they took and chooses again, or refuses. */
async function untilSettled<Value, Reason extends string>(
  work: () => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "slot-taken">> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConstraintError) || error.kind !== "unique") throw error;
      if (nth === mostTries && error.table === "appointment_slot") return refused("slot-taken");
      if (nth === mostTries) throw error;
    }
  }
}
