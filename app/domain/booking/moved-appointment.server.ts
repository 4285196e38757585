import { eq } from "drizzle-orm";
import {
  addLink,
  advisorInTurn,
  freeAdvisors,
  freeTime,
  takeTime,
  timesOf,
} from "#app/domain/booking/agenda-rows.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { bookingRules } from "#app/domain/booking/appointment-kinds.ts";
import { dropReminder, type Office, sendStanding, sendWithdrawnToHost } from "#app/domain/booking/letters.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Writer } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";

/** Another time for an appointment: `start` in epoch ms, `language` of the letter to the entrepreneur. */
export interface Move {
  id: string;
  start: number;
  by: JournalActor;
  language: Language;
  office: Office;
}

/** Moves the appointment inside a transaction: time swapped, both told, the reminder planned anew. */
export async function moved(
  tx: Writer,
  change: Move,
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "slot-taken" | "not-found">> {
  const { id, start, by, language, office } = change;
  const old = await findAppointment(tx, id);
  const allowed = old ? appointmentCan.move(stateOf(old), now.getTime()) : refused("not-found");
  if (!old || !allowed.ok) return allowed;
  const { kind, place, sequence, startsAt, advisorId } = old.appointment;
  // a button pressed twice
  if (startsAt.getTime() === start) return done(null);
  const free = await freeAdvisors(tx, { kind, place, start, except: id }, now);
  const advisor = await advisorInTurn(tx, free.includes(advisorId) ? [advisorId] : free, now);
  if (advisor === null) return refused("slot-taken");
  const times = timesOf(start, bookingRules(kind, place).duration, advisor.zone);
  const values = { ...times, advisorId: advisor.id, sequence: sequence + 1, updatedAt: now };
  await tx.update(appointment).set(values).where(eq(appointment.id, id));
  await freeTime(tx, id);
  await takeTime(tx, { id, advisorId: advisor.id, kind, place, start });
  const found = await findAppointment(tx, id);
  if (!found) throw new Error("an appointment vanished while it was moved");
  const token = newToken();
  await addLink(tx, { appointmentId: id, token, endsAt: times.endsAt }, now);
  await dropReminder(tx, old);
  const same = advisor.id === advisorId;
  const news = { guest: "moved", host: same ? "moved" : "booked" } as const;
  await sendStanding(tx, { found, language, token, office, news }, now);
  const released = { ...old, appointment: { ...old.appointment, sequence: sequence + 1 } };
  if (!same) await sendWithdrawnToHost(tx, { found: released, office, reason: null }, now);
  await record(tx, { by, action: "appointment.moved", object: { type: "appointment", id } });
  return done(null);
}
