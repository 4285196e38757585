import { eq } from "drizzle-orm";
import { announced } from "#app/domain/booking/announced.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { addLink } from "#app/domain/booking/appointment-row.server.ts";
import { type Office, sendFollowUp } from "#app/domain/booking/letters.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Database } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";

interface HowItWent {
  id: string;
  by: JournalActor;
  office: Office;
}

/**
 * Notes that the appointment took place, and asks her how it was. A no-show that was noted by mistake can still become held, and the other
 * way round.
 */
export function markHeld(db: Database, outcome: HowItWent, now: Date) {
  return settle(db, { ...outcome, to: "held", may: appointmentCan.hold }, now);
}

/** Notes that nobody came. */
export function markNoShow(db: Database, outcome: HowItWent, now: Date) {
  return settle(db, { ...outcome, to: "no-show", may: appointmentCan.markNoShow }, now);
}

function settle(
  db: Database,
  outcome: HowItWent & { to: "held" | "no-show"; may: typeof appointmentCan.hold },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  const { id, by, office, to, may } = outcome;
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, id);
    const allowed = found ? may(stateOf(found), now.getTime()) : refused("not-found");
    if (!found || !allowed.ok || found.appointment.status === to) return allowed;
    await tx.update(appointment).set({ status: to, updatedAt: now }).where(eq(appointment.id, id));
    await record(tx, { by, action: `appointment.${to}`, object: { type: "appointment", id } });
    await announce(tx, `appointment.${to}`, {
      data: announced({ ...found, appointment: { ...found.appointment, status: to } }),
      now,
    });
    if (to === "held") {
      const token = newToken();
      await addLink(tx, { appointmentId: id, token, endsAt: found.appointment.endsAt }, now);
      await sendFollowUp(tx, { found, language: found.contact.language, token, office }, now);
    }
    return done(null);
  });
}
