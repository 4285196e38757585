// Steps: what another area may need of this one inside its own transaction.
import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/database.ts";
import { response } from "#db/schema/scan.ts";

/** Ties a response to the contact who left her address. A response that belongs to somebody already stays hers. */
export async function attachContact(tx: Writer, link: { responseId: string; contactId: string }): Promise<void> {
  await tx
    .update(response)
    .set({ contactId: link.contactId })
    .where(and(eq(response.id, link.responseId), isNull(response.contactId)));
}
