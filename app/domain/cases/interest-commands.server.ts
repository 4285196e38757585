import { and, eq } from "drizzle-orm";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, caseInterest } from "#db/schema/cases.ts";

/** So many open cases somebody can want at once: a wish for everything tells nothing. */
export const mostInterests = 5;

/**
 * Puts the open cases that a candidate would like to do in her order, the most wanted first; a case that is not named is wanted no more. Nobody
 * is told. A list of more than `mostInterests` is refused whole.
 */
export function rankInterests(
  db: Database,
  wish: { candidateId: string; caseIds: readonly string[]; by: { id: string } },
  now: Date,
): Promise<Outcome<null, "not-found" | "too-many" | "twice">> {
  const { candidateId, caseIds, by } = wish;
  return db.transaction(async (tx) => {
    const [own] = await tx
      .select({ lane: candidate.lane })
      .from(candidate)
      .where(and(eq(candidate.id, candidateId), eq(candidate.ownerId, by.id)));
    if (!own) return refused("not-found");
    if (caseIds.length > mostInterests) return refused("too-many");
    if (new Set(caseIds).size < caseIds.length) return refused("twice");
    const open = await tx
      .select({ id: caseFile.id })
      .from(caseFile)
      .where(and(eq(caseFile.status, "open"), eq(caseFile.lane, own.lane)));
    const known = new Set(open.map(({ id }) => id));
    if (!caseIds.every((id) => known.has(id))) return refused("not-found");
    await tx.delete(caseInterest).where(eq(caseInterest.candidateId, candidateId));
    const rows = caseIds.map((caseId, at) => ({ candidateId, caseId, rank: at + 1, createdAt: now }));
    if (rows.length > 0) await tx.insert(caseInterest).values(rows);
    return done(null);
  });
}
