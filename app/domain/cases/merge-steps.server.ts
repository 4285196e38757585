import { and, eq } from "drizzle-orm";
import { caseCan } from "#app/domain/cases/case.ts";
import { moveCase, noteCase } from "#app/domain/cases/case-steps.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import type { Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

/** The case into which others went goes no further: each of those stands by itself again. Nothing for any other case. */
export async function settleMerge(
  tx: Writer,
  { caseId, by }: { caseId: string; by: JournalActor },
  now: Date,
): Promise<void> {
  const members = await tx
    .select({ id: caseFile.id, status: caseFile.status })
    .from(caseFile)
    .where(and(eq(caseFile.mergedIntoId, caseId), eq(caseFile.status, "merged")));
  for (const { id, status } of members) {
    const allowed = caseCan.unmerge({ status });
    if (!allowed.ok) continue;
    await moveCase(tx, { caseId: id, from: status, to: allowed.value }, now);
    await tx.update(caseFile).set({ mergedIntoId: null }).where(eq(caseFile.id, id));
    await noteCase(tx, { action: "case.unmerged", caseId: id, by, facts: { from: caseId } });
  }
}
