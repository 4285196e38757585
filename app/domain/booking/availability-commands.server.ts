import { and, eq } from "drizzle-orm";
import { defaultSlotMinutes, type HoursToAdd, overlapsHours } from "#app/domain/booking/availability.ts";
import { record } from "#app/domain/journal/record.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { advisorAgenda, weeklyHours } from "#db/schema/booking.ts";

/** Adds weekly hours to an advisor's own agenda. Hours that share time with others of that day are refused, all of them. */
export function addHours(db: Database, advisorId: string, hours: HoursToAdd): Promise<Outcome<null, "overlap">> {
  return db.transaction(async (tx) => {
    const known = await tx.select().from(weeklyHours).where(eq(weeklyHours.advisorId, advisorId));
    if (
      overlapsHours(
        known.map((row) => ({ ...row, weekday: row.isoWeekday })),
        hours,
      )
    )
      return refused("overlap");
    const { start, end, places } = hours;
    const days = [...new Set(hours.weekdays)];
    await tx
      .insert(advisorAgenda)
      .values({ personId: advisorId, timeZone: amsterdam, slotMinutes: defaultSlotMinutes })
      .onConflictDoNothing();
    await tx
      .insert(weeklyHours)
      .values(days.map((isoWeekday) => ({ advisorId, isoWeekday, startMinute: start, endMinute: end, places })));
    await changed(tx, advisorId);
    return done(null);
  });
}

/** Takes weekly hours out of an advisor's own agenda; appointments in them stay. @returns whether they were there and hers. */
export function removeHours(db: Database, advisorId: string, hoursId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const removed = await tx
      .delete(weeklyHours)
      .where(and(eq(weeklyHours.id, hoursId), eq(weeklyHours.advisorId, advisorId)))
      .returning({ id: weeklyHours.id });
    if (removed.length === 0) return false;
    await changed(tx, advisorId);
    return true;
  });
}

/** Sets how many minutes lie between an advisor's start times. */
export async function setSlotLength(db: Database, advisorId: string, slotMinutes: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(advisorAgenda)
      .values({ personId: advisorId, timeZone: amsterdam, slotMinutes })
      .onConflictDoUpdate({ target: advisorAgenda.personId, set: { slotMinutes } });
    await changed(tx, advisorId);
  });
}

const changed = (tx: Writer, advisorId: string) =>
  record(tx, {
    by: { id: advisorId, role: "advisor" },
    action: "availability.changed",
    object: { type: "person", id: advisorId },
  });
