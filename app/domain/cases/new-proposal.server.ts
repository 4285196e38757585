import { and, eq } from "drizzle-orm";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { type OfferReason, wasShown } from "#app/domain/cases/offer-reasons.ts";
import { freePlace, listOpenProposals, makeOffer } from "#app/domain/cases/offer-steps.server.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { settleDue } from "#app/domain/cases/proposal-turns.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { type Outcome, refused } from "#app/lib/outcome.ts";
import type { Writer } from "#db/database.ts";
import { caseFile } from "#db/schema/cases.ts";

/** An offer to be made. `note` is for the candidate, `reasonCode` and `reason` are why she and not another. */
export interface Offer {
  caseId: string;
  candidateId: string;
  note: string;
  reasonCode: OfferReason | null;
  reason: string;
  /** Which candidates the advisor had before her; null: she confirmed a list with names elsewhere, as in a round. */
  shown: readonly string[] | null;
  /** Who is asked by herself, in this order, when this one does not do it. At most `mostNext`, all of them shown. */
  next: readonly string[];
  /** Somebody else is asked already, and this one besides. */
  parallel: boolean;
  roundId?: string;
  by: JournalActor & { id: string };
  links: ProposalLinks;
}

/** An offer that an advisor makes herself: she had candidates before her, and says why this one. */
export type AdvisorsOffer = Offer & { shown: readonly string[]; reasonCode: OfferReason };

export type OfferRefusal = `is-${CaseStatus}` | "not-found" | "no-lane" | "not-eligible" | "not-shown" | "two-open";

/**
 * Makes the offer inside a transaction. The fit is worked out again here: who cannot do the case cannot be asked, whatever the page showed; and who
 * did not see at least three options, where there are so many, cannot ask.
 */
export async function newProposal(tx: Writer, offer: Offer, now: Date): Promise<Outcome<{ id: string }, OfferRefusal>> {
  const { caseId, candidateId, shown, next, roundId = null, links, by } = offer;
  await settleDue(tx, { caseId, links }, now);
  const found = await findCase(tx, caseId);
  if (!found) return refused("not-found");
  const open = await listOpenProposals(tx, caseId);
  const allowed = offer.parallel ? caseCan.proposeAlso(found.case) : caseCan.propose(found.case);
  if (!allowed.ok) return allowed;
  const place = freePlace(open);
  if (place === null) return refused("two-open");
  const { lane } = found.case;
  if (lane === null) return refused("no-lane");
  const matching = await matchingOf(tx, found, now);
  const eligible = matching.ranking.eligible.map((one) => one.candidateId);
  if (!eligible.includes(candidateId)) return refused("not-eligible");
  if (shown !== null && !wasShown(shown, eligible, [candidateId, ...next])) return refused("not-shown");
  const moved = await tx
    .update(caseFile)
    .set({ status: allowed.value, automaticNext: next.filter((id) => id !== candidateId), updatedAt: now })
    .where(and(eq(caseFile.id, caseId), eq(caseFile.status, found.case.status)));
  if (moved.rowCount !== 1) return refused("is-proposed");
  const why = { code: offer.reasonCode, words: offer.reason };
  const kept = { found, lane, candidateId, place, note: offer.note, why, proposedById: by.id, nextOfId: null, roundId };
  return { ok: true, value: await makeOffer(tx, { ...kept, by, links, matching, shown }, now) };
}
