import { and, eq, inArray, lte } from "drizzle-orm";
import { caseCan } from "#app/domain/cases/case.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { listOpenProposals, makeOffer } from "#app/domain/cases/offer-steps.server.ts";
import { pauseUnanswered } from "#app/domain/cases/pause-steps.server.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { forgetReminder, type ProposalLinks, tellEnding } from "#app/domain/cases/proposal-letters.server.ts";
import type { EndingNews, GoingOn } from "#app/domain/cases/proposal-mails.ts";
import { reopenCase } from "#app/domain/cases/proposal-steps.server.ts";
import { caseOf, type FoundCase } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { tellWaiting } from "#app/domain/cases/waiting-steps.server.ts";
import type { Writer } from "#db/database.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";

const system = { id: null, role: "system" };

type Kept = typeof proposal.$inferSelect;

/**
 * What becomes of a case after a proposal came to nothing, in the same transaction: the next on the list that the advisor confirmed is asked, on the
 * same place; with none left, and nobody else asked, the case is open again, who waited for it is told, and it comes back to the advisor. She
 * gets a word in every case.
 */
export async function goOn(
  tx: Writer,
  { kept, ended, links }: { kept: Kept; ended: EndingNews; links: ProposalLinks },
  now: Date,
): Promise<void> {
  const found = await caseOf(tx, kept.caseId);
  if (!caseCan.reopen(found.case).ok) return;
  const hadList = found.case.automaticNext.length > 0;
  const left = await askNext(tx, { found, kept, links }, now);
  const others = left === null ? await listOpenProposals(tx, kept.caseId) : [];
  const goesOn: GoingOn =
    left !== null ? "next" : others.length > 0 ? "other" : hadList || kept.nextOfId ? "listOver" : "back";
  if (left === null && (await reopenCase(tx, kept.caseId, now))) {
    await tellWaiting(tx, { caseId: kept.caseId, reference: found.case.reference, links }, now);
  }
  await tellEnding(tx, { id: kept.id, found, ended, goesOn, left: left ?? 0, links }, now);
}

/** Ends the proposals of one case that nobody answered in time, and lets the case go on. */
export async function settleDue(
  tx: Writer,
  { caseId, links }: { caseId: string; links: ProposalLinks },
  now: Date,
): Promise<void> {
  const due = and(
    eq(proposal.caseId, caseId),
    inArray(proposal.status, [...openStatuses]),
    lte(proposal.expiresAt, now),
  );
  const expired = await tx.update(proposal).set({ status: "expired", decidedAt: now }).where(due).returning();
  // all are noted before the next is asked: nobody is asked who has just let it run out and is paused for that
  for (const kept of expired) {
    const object = { type: "proposal", id: kept.id } as const;
    await record(tx, { by: system, action: "proposal.expired", object, caseId });
    await forgetReminder(tx, kept.id);
    await pauseUnanswered(tx, { candidateId: kept.candidateId, url: links.candidateHome() }, now);
  }
  for (const kept of expired) await goOn(tx, { kept, ended: "expired", links }, now);
}

/**
 * Asks the first on the list who can do the case now; who cannot any more is passed over.
 * @returns how many names are left on the list; null when there was nobody to ask
 */
async function askNext(
  tx: Writer,
  { found, kept, links }: { found: FoundCase; kept: Kept; links: ProposalLinks },
  now: Date,
): Promise<number | null> {
  const list = found.case.automaticNext;
  const { lane } = found.case;
  if (list.length === 0 || lane === null) return null;
  const caseId = found.case.id;
  const matching = await matchingOf(tx, found, now);
  const can = new Set(matching.ranking.eligible.map(({ candidateId }) => candidateId));
  const at = list.findIndex((id) => can.has(id));
  const [passed, rest] = at === -1 ? [list, []] : [list.slice(0, at), list.slice(at + 1)];
  for (const candidateId of passed) {
    const object = { type: "candidate", id: candidateId } as const;
    await record(tx, { by: system, action: "proposal.passed-over", object, caseId });
  }
  await tx.update(caseFile).set({ automaticNext: rest, updatedAt: now }).where(eq(caseFile.id, caseId));
  const candidateId = list[at];
  if (candidateId === undefined) return null;
  const { place, proposedById, id: nextOfId } = kept;
  const why = { code: null, words: "" };
  const made = { found, lane, candidateId, place, note: "", why, proposedById, nextOfId, roundId: null };
  await makeOffer(tx, { ...made, by: system, links, matching, shown: null }, now);
  return rest.length;
}
