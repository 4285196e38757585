import { and, asc, eq } from "drizzle-orm";
import type { AgreedAction, GivenRating } from "#app/domain/booking/actions.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Reader } from "#db/database.ts";
import { appointmentAction, appointmentRating } from "#db/schema/booking.ts";

/** More than a conversation can agree on. */
const mostActions = 30;

/** Writes down something that was agreed. */
export function addAction(
  db: Database,
  { appointmentId, action }: { appointmentId: string; action: AgreedAction },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found" | "too-many">> {
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, appointmentId);
    if (!found) return refused("not-found");
    const allowed = appointmentCan.addNotes(stateOf(found), now.getTime());
    if (!allowed.ok) return allowed;
    if ((await tx.$count(appointmentAction, eq(appointmentAction.appointmentId, appointmentId))) >= mostActions)
      return refused("too-many");
    const { text, who, dueOn } = action;
    await tx.insert(appointmentAction).values({ appointmentId, text, who, dueOn: dueOn ?? null, createdAt: now });
    return done(null);
  });
}

/** Ticks something off, or takes the tick away again. @returns whether it was there */
export async function tickAction(
  db: Database,
  { appointmentId, id, isDone }: { appointmentId: string; id: string; isDone: boolean },
  now: Date,
): Promise<boolean> {
  const rows = await db.transaction((tx) =>
    tx
      .update(appointmentAction)
      .set({ doneAt: isDone ? now : null })
      .where(and(eq(appointmentAction.id, id), eq(appointmentAction.appointmentId, appointmentId)))
      .returning({ id: appointmentAction.id }),
  );
  return rows.length === 1;
}

/** What was agreed in an appointment, in the order in which it was written down. */
export const listActions = (db: Reader, appointmentId: string) =>
  db
    .select()
    .from(appointmentAction)
    .where(eq(appointmentAction.appointmentId, appointmentId))
    .orderBy(asc(appointmentAction.createdAt), asc(appointmentAction.id));

/** Keeps what she thought of a conversation; said again, the last time counts. */
export function rateAppointment(
  db: Database,
  { id, rating, remark }: GivenRating & { id: string },
  now: Date,
): Promise<Outcome<null, AppointmentRefusal | "not-found">> {
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, id);
    const allowed = found ? appointmentCan.rate(stateOf(found), now.getTime()) : refused("not-found");
    if (!allowed.ok) return allowed;
    await tx
      .insert(appointmentRating)
      .values({ appointmentId: id, rating, remark, createdAt: now })
      .onConflictDoUpdate({ target: appointmentRating.appointmentId, set: { rating, remark, createdAt: now } });
    return done(null);
  });
}
