import { and, count, eq, inArray } from "drizzle-orm";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { takenStatuses } from "#app/domain/cases/waiting.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseWaiting, proposal } from "#db/schema/cases.ts";

/** So many cases somebody can wait for at once. */
export const mostWaiting = 5;

interface Wish {
  caseId: string;
  candidateId: string;
  by: { id: string; role: string };
}

/**
 * A candidate wants to be thought of when a case that another has, or was asked for, comes free. The same wish twice is one; the place on the list
 * is by time. Neither the company nor the one who has it is told.
 */
export function keepInMind(
  db: Database,
  wish: Wish,
  now: Date,
): Promise<Outcome<null, "not-found" | "is-free" | "is-hers" | "too-many">> {
  const { caseId, candidateId, by } = wish;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, wish);
    const [about] = await tx
      .select({ status: caseFile.status, lane: caseFile.lane })
      .from(caseFile)
      .where(eq(caseFile.id, caseId));
    if (!own || !about || about.lane !== own.lane) return refused("not-found");
    if (about.status === "open") return refused("is-free");
    if (!takenStatuses.some((status) => status === about.status)) return refused("not-found");
    if (await isHers(tx, wish)) return refused("is-hers");
    const [kept] = await tx
      .select({ waits: count() })
      .from(caseWaiting)
      .innerJoin(caseFile, eq(caseFile.id, caseWaiting.caseId))
      .where(and(eq(caseWaiting.candidateId, candidateId), inArray(caseFile.status, [...takenStatuses])));
    const known = await tx.$count(caseWaiting, mine(wish));
    if (known > 0) return done(null);
    if ((kept?.waits ?? 0) >= mostWaiting) return refused("too-many");
    await tx.insert(caseWaiting).values({ caseId, candidateId, createdAt: now }).onConflictDoNothing();
    await record(tx, { by, action: "waiting.joined", object: { type: "candidate", id: candidateId }, caseId });
    return done(null);
  });
}

/** She need not be thought of any more. */
export function leaveWaiting(db: Database, wish: Wish): Promise<Outcome<null, "not-found">> {
  const { caseId, candidateId, by } = wish;
  return db.transaction(async (tx) => {
    if (!(await findOwn(tx, wish))) return refused("not-found");
    const { rowCount } = await tx.delete(caseWaiting).where(mine(wish));
    const object = { type: "candidate", id: candidateId } as const;
    if (rowCount === 1) await record(tx, { by, action: "waiting.left", object, caseId });
    return done(null);
  });
}

const mine = ({ caseId, candidateId }: Wish) =>
  and(eq(caseWaiting.caseId, caseId), eq(caseWaiting.candidateId, candidateId));

async function findOwn(tx: Writer, { candidateId, by }: Wish) {
  const [own] = await tx
    .select({ lane: candidate.lane })
    .from(candidate)
    .where(and(eq(candidate.id, candidateId), eq(candidate.ownerId, by.id)));
  return own;
}

async function isHers(tx: Writer, { caseId, candidateId }: Wish): Promise<boolean> {
  const asked = await tx.$count(
    proposal,
    and(
      eq(proposal.caseId, caseId),
      eq(proposal.candidateId, candidateId),
      inArray(proposal.status, [...openStatuses]),
    ),
  );
  const has = await tx.$count(assignment, and(eq(assignment.caseId, caseId), eq(assignment.candidateId, candidateId)));
  return asked + has > 0;
}
