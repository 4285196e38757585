import { and, eq, inArray, lte } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import type { Database } from "#db/database.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";

/** Ends the proposals nobody answered in time, and opens their cases again. A time comparison decides elsewhere too; this makes it visible. */
export async function expireProposals(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const expired = await tx
      .update(proposal)
      .set({ status: "expired", decidedAt: now })
      .where(and(inArray(proposal.status, ["proposed", "viewed"]), lte(proposal.expiresAt, now)))
      .returning({ id: proposal.id, caseId: proposal.caseId });
    for (const { id, caseId } of expired) {
      await tx
        .update(caseFile)
        .set({ status: "open", updatedAt: now })
        .where(and(eq(caseFile.id, caseId), eq(caseFile.status, "proposed")));
      await record(tx, {
        by: { id: null, role: "system" },
        action: "proposal.expired",
        object: { type: "proposal", id },
        caseId,
      });
    }
  });
}
