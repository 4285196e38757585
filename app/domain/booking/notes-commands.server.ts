import { and, eq } from "drizzle-orm";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { losesMuch } from "#app/domain/booking/notes.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { appointment, appointmentNote } from "#db/schema/booking.ts";

/** Notes save themselves every few seconds: only what stood for this long, or was written by somebody else, is worth keeping as a version. */
const versionMs = 10 * minuteMs;

/**
 * Saves the advisor's notes over the revision she was reading. Somebody who began from an older one (another tab) is refused as
 * "changed-elsewhere", so that nothing is lost. What stood there before is kept as a version.
 * @param edit `apart`: always a version of its own, such as an earlier one that is put back
 * @returns the new revision
 */
export function saveNotes(
  db: Database,
  edit: { id: string; notes: string; revision: number; authorId: string | null; apart?: boolean },
  now: Date,
): Promise<Outcome<number, AppointmentRefusal | "changed-elsewhere" | "not-found">> {
  const { id, notes, revision, authorId, apart = false } = edit;
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
    if (rows.length === 0) return refused("changed-elsewhere");
    await keepVersion(tx, { id, revision: revision + 1, text: notes, authorId, apart }, now);
    return done(revision + 1);
  });
}

/** Keeps the text as the newest version, in place of one that the same person wrote a few minutes ago. */
async function keepVersion(
  tx: Writer,
  version: { id: string; revision: number; text: string; authorId: string | null; apart: boolean },
  now: Date,
): Promise<void> {
  const { id, revision, text, authorId, apart } = version;
  const mine = and(eq(appointmentNote.appointmentId, id), eq(appointmentNote.revision, revision - 1));
  const [last] = await tx.select().from(appointmentNote).where(mine);
  const begun = last !== undefined && last.authorId === authorId && now.getTime() - last.savedAt.getTime() < versionMs;
  if (begun && !apart && !losesMuch(last.text, text)) {
    // the moment stays that of its beginning, so that a long sitting leaves a version every ten minutes
    await tx.update(appointmentNote).set({ revision, text }).where(mine);
    return;
  }
  await tx.insert(appointmentNote).values({ appointmentId: id, revision, text, authorId, savedAt: now });
}
