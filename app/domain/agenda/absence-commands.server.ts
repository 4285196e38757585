import { and, asc, eq, gte } from "drizzle-orm";
import { office, touch } from "#app/domain/agenda/revision.server.ts";
import { ensureAgenda, type Whose } from "#app/domain/agenda/schedule-commands.server.ts";
import type { AbsenceToAdd } from "#app/domain/agenda/schema.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { absence } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";

/** Notes that an advisor is away. Appointments in that time stay: she is told how many there are. @returns how many */
export function addAbsence(
  db: Database,
  { advisorId, by, away }: Whose & { away: AbsenceToAdd },
  within: { start: Date; end: Date },
): Promise<Outcome<number, "substitute">> {
  return db.transaction(async (tx) => {
    const { firstDate, lastDate, reason, note, substituteId } = away;
    if (substituteId === advisorId) return refused("substitute");
    await ensureAgenda(tx, advisorId);
    await tx.insert(absence).values({
      ...{ advisorId, firstDate, lastDate, reason },
      ...{ note: note ?? "", substituteId: substituteId ?? null },
    });
    await changed(tx, advisorId, by);
    const coming = await tx
      .select({ startsAt: appointment.startsAt })
      .from(appointment)
      .where(
        and(
          eq(appointment.advisorId, advisorId),
          eq(appointment.status, "confirmed"),
          gte(appointment.startsAt, within.start),
        ),
      )
      .orderBy(asc(appointment.startsAt));
    return done(coming.filter(({ startsAt }) => startsAt < within.end).length);
  });
}

/** She is not away after all. @returns whether it was there and hers */
export function removeAbsence(db: Database, { advisorId, by, id }: Whose & { id: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .delete(absence)
      .where(and(eq(absence.id, id), eq(absence.advisorId, advisorId)))
      .returning({ id: absence.id });
    if (rows.length === 0) return false;
    await changed(tx, advisorId, by);
    return true;
  });
}

async function changed(tx: Writer, advisorId: string, by?: JournalActor): Promise<void> {
  await touch(tx, [office, advisorId]);
  await record(tx, {
    by: by ?? { id: advisorId, role: "advisor" },
    action: "availability.changed",
    object: { type: "person", id: advisorId },
  });
}
