// Steps: what another area may need of this one inside its own transaction.
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { response, responseTally } from "#db/schema/scan.ts";

/**
 * Notes that an appointment was made with this response beside it, and ties it to the contact who left her address. A response that belongs
 * to somebody already stays hers.
 */
export async function noteBooking(
  tx: Writer,
  link: { responseId: string; contactId: string },
  now: Date,
): Promise<void> {
  const own = eq(response.id, link.responseId);
  await tx
    .update(response)
    .set({ contactId: link.contactId })
    .where(and(own, isNull(response.contactId)));
  await tx
    .update(response)
    .set({ bookedAt: now })
    .where(and(own, isNull(response.bookedAt)));
  await countAgain(tx, link.responseId, now);
}

/** A scan is first counted when most owners have finished it. */
export const quietMs = 60 * 60_000;

/** Has a response counted (again) in the tallies, from this moment on. */
export async function countAgain(tx: Writer, responseId: string, dueAt: Date): Promise<void> {
  await tx
    .insert(responseTally)
    .values({ responseId, counted: {}, dueAt })
    .onConflictDoUpdate({ target: responseTally.responseId, set: { dueAt } });
}
