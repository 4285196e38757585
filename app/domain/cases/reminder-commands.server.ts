import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { answerersOf, ask, type ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { Database } from "#db/database.ts";
import { proposal } from "#db/schema/cases.ts";

/**
 * Reminds whoever has not answered a proposal yet: the candidate, or the teacher whose student said yes. Once, however many processes do this: the
 * row says that it was done, and only while it still waits.
 * @returns how many were reminded
 */
export async function remindUnanswered(db: Database, links: ProposalLinks, now: Date): Promise<number> {
  const due = and(
    inArray(proposal.status, [...openStatuses]),
    isNull(proposal.remindedAt),
    lte(proposal.remindsAt, now),
    gt(proposal.expiresAt, now),
  );
  const rows = await db.select({ id: proposal.id }).from(proposal).where(due).orderBy(asc(proposal.expiresAt));
  let reminded = 0;
  for (const { id } of rows) if (await remind(db, { id, due, links }, now)) reminded += 1;
  return reminded;
}

function remind(
  db: Database,
  { id, due, links }: { id: string; due: ReturnType<typeof and>; links: ProposalLinks },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [kept] = await tx
      .update(proposal)
      .set({ remindedAt: now })
      .where(and(eq(proposal.id, id), due))
      .returning();
    if (!kept) return false;
    const { candidateId, caseId, lane, expiresAt } = kept;
    const found = await caseOf(tx, caseId);
    const about = { lane, advisor: found.advisor.name, reference: found.case.reference, expiresAt };
    const { owner, teacher } = await answerersOf(tx, candidateId);
    const asksTeacher = kept.status === "confirming" && teacher !== undefined;
    const to = asksTeacher ? teacher : owner;
    await ask(tx, { id, candidateId, about, links, to, news: asksTeacher ? "teacherReminder" : "reminder" }, now);
    const object = { type: "proposal", id } as const;
    await record(tx, { by: { id: null, role: "system" }, action: "proposal.reminded", object, caseId });
    return true;
  });
}
