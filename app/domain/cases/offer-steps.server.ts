import { and, eq, inArray } from "drizzle-orm";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import { listOfficeDays } from "#app/domain/agenda/office-queries.server.ts";
import { expiresAt, remindsAt } from "#app/domain/cases/expiry.ts";
import type { matchingOf } from "#app/domain/cases/matching.server.ts";
import type { OfferReason } from "#app/domain/cases/offer-reasons.ts";
import { openStatuses, places } from "#app/domain/cases/proposal.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { tellAsked } from "#app/domain/cases/proposal-letters.server.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Reader, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { caseWaiting, proposal } from "#db/schema/cases.ts";

/** What is kept of an offer besides the judgement. */
interface Made {
  found: FoundCase;
  lane: Lane;
  candidateId: string;
  place: number;
  note: string;
  why: { code: OfferReason | null; words: string };
  /** The advisor who answers for it, also when it was made by itself. */
  proposedById: string;
  /** The proposal after which it was made by itself. */
  nextOfId: string | null;
  roundId: string | null;
  by: JournalActor;
  links: ProposalLinks;
}

type Matching = Awaited<ReturnType<typeof matchingOf>>;

/** When an offer made at `now` ends, and when its reminder goes: so many working days of the office, its own closed days not counted. */
export async function offerMoments(db: Reader, now: Date, rules: MatchingRules) {
  const year = Number(localDateOf(now.getTime(), amsterdam).slice(0, 4));
  const switched = [...(await listOfficeDays(db, year)), ...(await listOfficeDays(db, year + 1))];
  const closed = closedOfficeDates(switched, year, year + 1);
  const { expiryWorkingDays, reminderWorkingDays } = rules.proposal;
  return {
    expiresAt: new Date(expiresAt(now.getTime(), expiryWorkingDays, closed)),
    remindsAt: new Date(remindsAt(now.getTime(), reminderWorkingDays, closed)),
  };
}

/** The proposals of a case that wait, the first place first. */
export function listOpenProposals(db: Reader, caseId: string) {
  return db
    .select({ id: proposal.id, place: proposal.place, candidateId: proposal.candidateId })
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), inArray(proposal.status, [...openStatuses])))
    .orderBy(proposal.place);
}

/** The first place of a case on which nobody is asked; null when there is none. */
export const freePlace = (open: readonly { place: number }[]): number | null =>
  places.find((place) => !open.some((one) => one.place === place)) ?? null;

/** So many candidates are kept as what there was to choose from when nobody looked at a list; more when the one who is asked stands lower. */
const keptOptions = 5;

/**
 * Makes an offer to somebody who is among the eligible, with the judgement and all that it was made of, and tells her (and the teacher of somebody
 * under age). Whoever waited for this case has been thought of.
 * @param shown which candidates the advisor had before her; null: she had confirmed a list with names before
 */
export async function makeOffer(
  tx: Writer,
  made: Made & { matching: Matching; shown: readonly string[] | null },
  now: Date,
): Promise<{ id: string }> {
  const { found, lane, candidateId, place, note, why, proposedById, nextOfId, roundId, by, links, matching } = made;
  const caseId = found.case.id;
  const judged = judgementOf(matching, candidateId, made.shown);
  const moments = await offerMoments(tx, now, matching.rules);
  const kept = madeRow(
    await tx
      .insert(proposal)
      .values({
        ...{ ...judged, ...moments, caseId, candidateId, lane, place, note, nextOfId, roundId, proposedById },
        ...{ reasonCode: why.code, reason: why.words, status: "proposed", createdAt: now },
      })
      .returning({ id: proposal.id }),
  );
  await tx.delete(caseWaiting).where(and(eq(caseWaiting.caseId, caseId), eq(caseWaiting.candidateId, candidateId)));
  const { fit, position, rulesVersion } = judged;
  await record(tx, {
    by,
    action: nextOfId === null ? "proposal.made" : "proposal.next",
    object: { type: "proposal", id: kept.id },
    caseId,
    facts: { lane, fit, position, rulesVersion, reason: why.code, place },
  });
  const about = { lane, advisor: found.advisor.name, reference: found.case.reference, expiresAt: moments.expiresAt };
  await tellAsked(tx, { id: kept.id, candidateId, about, links }, now);
  return kept;
}

function judgementOf(matching: Matching, candidateId: string, shown: readonly string[] | null) {
  const { ranking, rules, matchCase, people } = matching;
  const index = ranking.eligible.findIndex((one) => one.candidateId === candidateId);
  const match = ranking.eligible[index];
  if (match === undefined) throw new Error("an offer is made to somebody who cannot do the case");
  const seen = shown === null ? null : new Set(shown);
  const options = ranking.eligible.filter((one, at) =>
    seen === null ? at < Math.max(keptOptions, index + 1) : seen.has(one.candidateId),
  );
  const inputs = { case: matchCase, candidate: people.get(candidateId)?.candidate ?? null };
  return {
    fit: match.fit.total,
    rulesVersion: rules.version,
    position: index + 1,
    options: options.map(optionOf),
    explanation: { match, eligible: ranking.eligible.length, inputs },
  };
}

const optionOf = ({ candidateId, fit }: RankedCandidate) => ({ candidateId, fit: fit.total });
