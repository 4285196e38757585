import { and, eq, inArray, lte } from "drizzle-orm";
import { withdrawalMail } from "#app/domain/cases/mails.ts";
import { findProposal } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Writer } from "#db/database.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";

const waiting = inArray(proposal.status, ["proposed", "viewed"]);

/** Ends the proposals nobody answered in time, of one case or of all, and opens their cases again. */
export async function expireDue(tx: Writer, now: Date, caseId?: string): Promise<void> {
  const expired = await tx
    .update(proposal)
    .set({ status: "expired", decidedAt: now })
    .where(and(waiting, lte(proposal.expiresAt, now), caseId === undefined ? undefined : eq(proposal.caseId, caseId)))
    .returning({ id: proposal.id, caseId: proposal.caseId });
  for (const ended of expired) {
    await reopenCase(tx, ended.caseId, now);
    await record(tx, {
      by: { id: null, role: "system" },
      action: "proposal.expired",
      object: { type: "proposal", id: ended.id },
      caseId: ended.caseId,
    });
  }
}

/** Opens a case again of which the proposal came to nothing. */
export async function reopenCase(tx: Writer, caseId: string, now: Date): Promise<void> {
  await tx
    .update(caseFile)
    .set({ status: "open", updatedAt: now })
    .where(and(eq(caseFile.id, caseId), eq(caseFile.status, "proposed")));
}

/** Takes back an offer that waits for an answer and tells the candidate. @returns the id of its case; null when it waits no more. */
export async function takeBack(
  tx: Writer,
  offer: { id: string; reference: string; by: JournalActor; homeUrl: string },
  now: Date,
): Promise<string | null> {
  const [ended] = await tx
    .update(proposal)
    .set({ status: "withdrawn", decidedAt: now })
    .where(and(eq(proposal.id, offer.id), waiting))
    .returning({ caseId: proposal.caseId });
  const found = ended && (await findProposal(tx, offer.id));
  if (!found) return null;
  const { owner } = found;
  await record(tx, {
    by: offer.by,
    action: "proposal.withdrawn",
    object: { type: "proposal", id: offer.id },
    caseId: ended.caseId,
  });
  await enqueue(tx, {
    ...withdrawalMail(owner, offer, offer.homeUrl),
    kind: "cases.withdrawn",
    key: `proposal:${offer.id}:withdrawn`,
    to: { name: owner.name, address: owner.email },
    dueAt: now,
  });
  return ended.caseId;
}
