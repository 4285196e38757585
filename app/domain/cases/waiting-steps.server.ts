import { and, eq, isNull } from "drizzle-orm";
import { type ProposalLinks, tellOfOffer } from "#app/domain/cases/proposal-letters.server.ts";
import type { Writer } from "#db/database.ts";
import { caseWaiting } from "#db/schema/cases.ts";

/** Tells whoever asked to be thought of that a case is free again: each once, in the order in which they came. */
export async function tellWaiting(
  tx: Writer,
  about: { caseId: string; reference: string; links: Pick<ProposalLinks, "openCase"> },
  now: Date,
): Promise<void> {
  const { caseId, reference, links } = about;
  const told = await tx
    .update(caseWaiting)
    .set({ toldAt: now })
    .where(and(eq(caseWaiting.caseId, caseId), isNull(caseWaiting.toldAt)))
    .returning({ candidateId: caseWaiting.candidateId });
  for (const { candidateId } of told) {
    const event = `waiting:${caseId}:${candidateId}`;
    await tellOfOffer(tx, { candidateId, news: "free", event, reference, url: links.openCase(caseId) }, now);
  }
}
