import { and, eq } from "drizzle-orm";
import { tellOfOffer } from "#app/domain/cases/proposal-letters.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { unansweredInRow } from "#app/domain/cases/unanswered.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import type { Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { proposal } from "#db/schema/cases.ts";

/**
 * Asks a candidate nothing more for now when so many proposals in a row ran out unanswered, and tells her: visible, for a rule that anybody can read,
 * and ended by one button. It counts against her in nothing.
 */
export async function pauseUnanswered(tx: Writer, who: { candidateId: string; url: string }, now: Date): Promise<void> {
  const { candidateId, url } = who;
  const [known] = await tx
    .select({ from: candidate.unansweredFrom, paused: candidate.paused })
    .from(candidate)
    .where(eq(candidate.id, candidateId));
  if (!known || known.paused) return;
  const { status, decidedAt, acceptedAt, confirmedById } = proposal;
  const rows = await tx
    .select({ status, decidedAt, acceptedAt, confirmedById })
    .from(proposal)
    .where(eq(proposal.candidateId, candidateId));
  const unanswered = unansweredInRow(rows, known.from);
  if (unanswered < (await findRules(tx)).proposal.pauseAfterUnanswered) return;
  await tx
    .update(candidate)
    .set({ paused: true, pausedFor: "unanswered", unansweredFrom: now })
    .where(and(eq(candidate.id, candidateId), eq(candidate.paused, false)));
  const object = { type: "candidate", id: candidateId } as const;
  await record(tx, { by: { id: null, role: "system" }, action: "candidate.paused", object, facts: { unanswered } });
  const event = `candidate:${candidateId}:paused:${now.getTime()}`;
  await tellOfOffer(tx, { candidateId, news: "paused", event, reference: null, url }, now);
}
