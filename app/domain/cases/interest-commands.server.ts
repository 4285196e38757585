import { and, asc, eq } from "drizzle-orm";
import { mostInterests, rearranged, type WantedChange } from "#app/domain/cases/wanted.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, caseInterest } from "#db/schema/cases.ts";

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
    const open = await openFor(tx, candidateId, by);
    if (!open) return refused("not-found");
    if (caseIds.length > mostInterests) return refused("too-many");
    if (new Set(caseIds).size < caseIds.length) return refused("twice");
    if (!caseIds.every((id) => open.has(id))) return refused("not-found");
    await keep(tx, { candidateId, caseIds }, now);
    return done(null);
  });
}

/**
 * Puts one open case on her list of wanted ones, takes it off, or moves it one place. Cases that are no longer open fall off. Nobody is told.
 */
export function changeInterest(
  db: Database,
  wish: { candidateId: string; caseId: string; change: WantedChange; by: { id: string } },
  now: Date,
): Promise<Outcome<null, "not-found" | "too-many">> {
  const { candidateId, caseId, change, by } = wish;
  return db.transaction(async (tx) => {
    const open = await openFor(tx, candidateId, by);
    if (!open || (change === "add" && !open.has(caseId))) return refused("not-found");
    const kept = await tx
      .select({ caseId: caseInterest.caseId })
      .from(caseInterest)
      .where(eq(caseInterest.candidateId, candidateId))
      .orderBy(asc(caseInterest.rank));
    const wanted = kept.map((one) => one.caseId).filter((id) => open.has(id));
    const caseIds = rearranged(wanted, caseId, change);
    if (caseIds === null) return refused("too-many");
    await keep(tx, { candidateId, caseIds }, now);
    return done(null);
  });
}

/** The open cases of her lane; undefined when the candidate is not hers. */
async function openFor(tx: Writer, candidateId: string, by: { id: string }): Promise<ReadonlySet<string> | undefined> {
  const [own] = await tx
    .select({ lane: candidate.lane })
    .from(candidate)
    .where(and(eq(candidate.id, candidateId), eq(candidate.ownerId, by.id)));
  if (!own) return undefined;
  const open = await tx
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.status, "open"), eq(caseFile.lane, own.lane)));
  return new Set(open.map(({ id }) => id));
}

async function keep(
  tx: Writer,
  { candidateId, caseIds }: { candidateId: string; caseIds: readonly string[] },
  now: Date,
): Promise<void> {
  await tx.delete(caseInterest).where(eq(caseInterest.candidateId, candidateId));
  const rows = caseIds.map((caseId, at) => ({ candidateId, caseId, rank: at + 1, createdAt: now }));
  if (rows.length > 0) await tx.insert(caseInterest).values(rows);
}
