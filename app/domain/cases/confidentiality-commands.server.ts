import { and, eq } from "drizzle-orm";
import { noteCase } from "#app/domain/cases/case-steps.server.ts";
import { hasAgreed } from "#app/domain/cases/confidentiality-queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Database } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { assignment } from "#db/schema/cases.ts";

/**
 * She agrees to keep to herself what she reads of a case; once for each case and version. Only who accepted it can, and only to the words that
 * hold now: `version` is of those that she read.
 */
export function agreeToConfidentiality(
  db: Database,
  agreed: { caseId: string; version: number; by: JournalActor & { id: string } },
  now: Date,
): Promise<Outcome<null, "not-found" | "old-words">> {
  const { caseId, version, by } = agreed;
  return db.transaction(async (tx) => {
    const [work] = await tx
      .select({ id: assignment.id })
      .from(assignment)
      .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
      .where(and(eq(assignment.caseId, caseId), eq(candidate.ownerId, by.id)))
      .limit(1);
    if (!work) return refused("not-found");
    if (version !== confidentialityVersion) return refused("old-words");
    if (await hasAgreed(tx, { caseId, personId: by.id })) return done(null);
    await tx.insert(confidentiality).values({ caseId, personId: by.id, version, createdAt: now });
    await noteCase(tx, { action: "case.promised", caseId, by, facts: { version } });
    return done(null);
  });
}
