import { and, eq, inArray, notExists } from "drizzle-orm";
import { openStatuses, type WithdrawalReason } from "#app/domain/cases/proposal.ts";
import { forgetReminder, tellOfOffer } from "#app/domain/cases/proposal-letters.server.ts";
import type { OfferNews } from "#app/domain/cases/proposal-mails.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import type { Writer } from "#db/database.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";

const waiting = inArray(proposal.status, [...openStatuses]);

/**
 * Opens a case again of which every proposal came to nothing. Nobody is asked by herself any more: the advisor begins anew.
 * @returns whether it did
 */
export async function reopenCase(tx: Writer, caseId: string, now: Date): Promise<boolean> {
  const open = tx
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), waiting));
  const { rowCount } = await tx
    .update(caseFile)
    .set({ status: "open", automaticNext: [], updatedAt: now })
    .where(and(eq(caseFile.id, caseId), eq(caseFile.status, "proposed"), notExists(open)));
  return rowCount === 1;
}

/** What the candidate is told of it; without room she has just read it herself. */
const told: Readonly<Record<WithdrawalReason, OfferNews | null>> = {
  advisor: "withdrawn",
  taken: "taken",
  changed: "changed",
  "no-room": null,
};

/** Takes back an offer that waits for an answer and tells the candidate. @returns the id of its case; null when it waits no more. */
export async function takeBack(
  tx: Writer,
  offer: { id: string; reference: string; by: JournalActor; homeUrl: string; why?: WithdrawalReason },
  now: Date,
): Promise<string | null> {
  const { id, reference, by, homeUrl, why = "advisor" } = offer;
  const [ended] = await tx
    .update(proposal)
    .set({ status: "withdrawn", withdrawnFor: why, decidedAt: now })
    .where(and(eq(proposal.id, id), waiting))
    .returning({ caseId: proposal.caseId, candidateId: proposal.candidateId });
  if (!ended) return null;
  const { caseId, candidateId } = ended;
  await record(tx, {
    by,
    action: "proposal.withdrawn",
    object: { type: "proposal", id },
    caseId,
    facts: { reason: why },
  });
  await forgetReminder(tx, id);
  const news = told[why];
  const about = { candidateId, event: `proposal:${id}:withdrawn`, reference, url: homeUrl };
  if (news !== null) await tellOfOffer(tx, { ...about, news }, now);
  return caseId;
}

/** Takes back every offer of a case that waits, and nobody is asked by herself any more. */
export async function takeAllBack(
  tx: Writer,
  all: { caseId: string; reference: string; by: JournalActor; homeUrl: string; why?: WithdrawalReason },
  now: Date,
): Promise<void> {
  const { caseId, ...offer } = all;
  const open = await tx
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), waiting));
  for (const { id } of open) await takeBack(tx, { id, ...offer }, now);
  await tx.update(caseFile).set({ automaticNext: [] }).where(eq(caseFile.id, caseId));
}
