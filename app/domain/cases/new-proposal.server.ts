import { and, eq } from "drizzle-orm";
import { closedOfficeDates } from "#app/domain/agenda/office-days.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { expiresAt } from "#app/domain/cases/expiry.ts";
import { proposalMail } from "#app/domain/cases/mails.ts";
import { matchingOf } from "#app/domain/cases/matching.server.ts";
import { expireDue } from "#app/domain/cases/proposal-steps.server.ts";
import { type FoundCase, findCase } from "#app/domain/cases/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import type { RankedCandidate } from "#app/domain/matching/ranking.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** An offer to be made. `note` is for the candidate, `reason` is why she and not another. */
export interface Offer {
  caseId: string;
  candidateId: string;
  note: string;
  reason: string;
  by: JournalActor & { id: string };
  /** The round of which this pair came. */
  roundId?: string;
  /** Makes the whole address of the proposal's page. */
  linkTo: (proposalId: string) => string;
}

export type OfferRefusal = `is-${CaseStatus}` | "not-found" | "no-lane" | "not-eligible";

/** When an offer made at `now` expires, in epoch ms: so many working days, holidays not counted. */
export function offerExpiry(now: Date, rules: MatchingRules): number {
  const year = now.getUTCFullYear();
  return expiresAt(now.getTime(), rules.proposal.expiryWorkingDays, closedOfficeDates([], year, year + 1));
}

/** Makes the offer inside a transaction. The fit is worked out again here: who cannot do the case cannot be asked, whatever the page showed. */
export async function newProposal(tx: Writer, offer: Offer, now: Date): Promise<Outcome<{ id: string }, OfferRefusal>> {
  await expireDue(tx, now, offer.caseId);
  const found = await findCase(tx, offer.caseId);
  if (!found) return refused("not-found");
  const allowed = caseCan.propose(found.case);
  if (!allowed.ok) return allowed;
  const { lane } = found.case;
  if (lane === null) return refused("no-lane");
  const judged = await judge(tx, { found, candidateId: offer.candidateId, reason: offer.reason }, now);
  if (judged === null) return refused("not-eligible");
  const moved = await tx
    .update(caseFile)
    .set({ status: allowed.value, updatedAt: now })
    .where(and(eq(caseFile.id, offer.caseId), eq(caseFile.status, found.case.status)));
  if (moved.rowCount !== 1) return refused("is-proposed");
  const { caseId, candidateId, note, by, roundId } = offer;
  const made = madeRow(
    await tx
      .insert(proposal)
      .values({
        ...{ ...judged, caseId, candidateId, lane, note, roundId },
        ...{ proposedById: by.id, status: "proposed", createdAt: now },
      })
      .returning({ id: proposal.id }),
  );
  await record(tx, {
    by,
    action: "proposal.made",
    object: { type: "proposal", id: made.id },
    caseId,
    facts: { lane, fit: judged.fit, position: judged.position, rulesVersion: judged.rulesVersion },
  });
  await send(tx, { id: made.id, found, lane, expiresAt: judged.expiresAt, offer }, now);
  return done(made);
}

/** So many candidates are kept as what there was to choose from; more when the one who is asked stands lower. */
const shownOptions = 5;

const optionOf = ({ candidateId, fit }: RankedCandidate) => ({ candidateId, fit: fit.total });

/** The judgement that goes with the offer, with all that it was made of; null when she cannot do this case. */
async function judge(db: Reader, asked: { found: FoundCase; candidateId: string; reason: string }, now: Date) {
  const { ranking, rules, matchCase, people } = await matchingOf(db, asked.found, now);
  const index = ranking.eligible.findIndex(({ candidateId }) => candidateId === asked.candidateId);
  const match = ranking.eligible[index];
  if (match === undefined) return null;
  const inputs = { case: matchCase, candidate: people.get(asked.candidateId)?.candidate ?? null };
  return {
    fit: match.fit.total,
    rulesVersion: rules.version,
    expiresAt: new Date(offerExpiry(now, rules)),
    position: index + 1,
    options: ranking.eligible.slice(0, Math.max(shownOptions, index + 1)).map(optionOf),
    reason: asked.reason,
    explanation: { match, eligible: ranking.eligible.length, inputs },
  };
}

async function send(
  tx: Writer,
  made: { id: string; found: FoundCase; lane: Lane; expiresAt: Date; offer: Offer },
  now: Date,
): Promise<void> {
  const [to] = await tx
    .select({ name: person.name, email: person.email, language: person.language })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(candidate.id, made.offer.candidateId));
  if (!to) throw new Error("a ranked candidate has no account");
  const { found, lane, expiresAt: until } = made;
  const facts = { lane, advisor: found.advisor.name, reference: found.case.reference, expiresAt: until.getTime() };
  await enqueue(tx, {
    ...proposalMail(to, facts, made.offer.linkTo(made.id)),
    kind: "cases.proposed",
    key: `proposal:${made.id}:proposed`,
    to: { name: to.name, address: to.email },
    dueAt: now,
  });
}
