import { eq } from "drizzle-orm";
import { announced } from "#app/domain/booking/announced.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { addLink, nextChange } from "#app/domain/booking/appointment-row.server.ts";
import { ended } from "#app/domain/booking/commands.server.ts";
import { type Office, sendStanding } from "#app/domain/booking/letters.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Database } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";

interface Decision {
  id: string;
  by: JournalActor;
  office: Office;
}

/** Says yes to an appointment that was asked for: it stands from now on. */
export function approveAppointment(
  db: Database,
  { id, by, office }: Decision,
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  return db.transaction(async (tx) => {
    const old = await findAppointment(tx, id);
    const allowed = old ? appointmentCan.approve(stateOf(old), now.getTime()) : refused("not-found");
    if (!old || !allowed.ok) return allowed;
    const next = { ...nextChange(old.appointment, now), status: "confirmed" as const };
    await tx.update(appointment).set(next).where(eq(appointment.id, id));
    const found = { ...old, appointment: { ...old.appointment, ...next } };
    const token = newToken();
    await addLink(tx, { appointmentId: id, token, endsAt: found.appointment.endsAt }, now);
    const round = { found, language: found.contact.language, token, office };
    await sendStanding(tx, { ...round, news: { guest: "confirmed", host: "approved" } }, now);
    await record(tx, { by, action: "appointment.approved", object: { type: "appointment", id } });
    await announce(tx, "appointment.booked", { data: announced(found), now });
    return done(null);
  });
}

/** Says no to an appointment that was asked for: its time is free again. `reason` goes to the colleagues; she reads that she can book again. */
export function declineAppointment(
  db: Database,
  { id, by, office, reason }: Decision & { reason: string | null },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, id);
    if (!found) return refused("not-found");
    const change = { id, by, reason, office, language: found.contact.language, occasion: "declined" } as const;
    return ended(tx, change, now);
  });
}
