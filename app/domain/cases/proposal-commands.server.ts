import { and, eq, inArray } from "drizzle-orm";
import { type CaseLinks, tellAdvisor, tellEntrepreneur } from "#app/domain/cases/assignment-letters.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import {
  type DeclineReason,
  type ProposalRefusal,
  type ProposalVerb,
  proposalCan,
} from "#app/domain/cases/proposal.ts";
import { reopenCase } from "#app/domain/cases/proposal-steps.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { hasRoom } from "#app/domain/people/candidate-queries.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";

/** An answer to a proposal, by who answers for the candidate: herself, or the teacher of the class. */
export interface ProposalAnswer {
  proposalId: string;
  by: JournalActor & { id: string };
  links: CaseLinks;
}

type Refusal = ProposalRefusal | "not-found";
export type AcceptRefusal = Refusal | `case-is-${CaseStatus}` | "no-room";

/** Notes that the candidate has seen a proposal; a second time changes nothing. */
export function viewProposal(
  db: Database,
  view: Pick<ProposalAnswer, "proposalId" | "by">,
  now: Date,
): Promise<Outcome<null, Refusal>> {
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, { ...view, verb: "view" }, now);
    if (!own.ok) return own;
    await tx.update(proposal).set({ status: "viewed" }).where(eq(proposal.id, view.proposalId));
    await note(tx, { action: "proposal.viewed", by: view.by, kept: own.value });
    return done(null);
  });
}

/**
 * Accepts a proposal: the case is hers, advisor and entrepreneur are told. All of it hangs on one transaction that the database runs
 * as if alone: still waiting and in time, the case still to be given, room for one more. Of many at once, one wins.
 * @returns the id of the assignment
 */
export function acceptProposal(
  db: Database,
  answer: ProposalAnswer,
  now: Date,
): Promise<Outcome<{ assignmentId: string }, AcceptRefusal>> {
  const { proposalId, by, links } = answer;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, { ...answer, verb: "accept" }, now);
    if (!own.ok) return own;
    const { caseId, candidateId } = own.value;
    const found = await caseOf(tx, caseId);
    const assigned = caseCan.assign(found.case);
    if (!assigned.ok) return refused(`case-${assigned.reason}`);
    if (!(await hasRoom(tx, candidateId, found.case.startsOn))) return refused("no-room");
    await decide(tx, { id: proposalId, values: { status: "accepted" } }, now);
    await tx.update(caseFile).set({ status: assigned.value, updatedAt: now }).where(eq(caseFile.id, caseId));
    const made = madeRow(
      await tx
        .insert(assignment)
        .values({ caseId, proposalId, candidateId, status: "accepted", createdAt: now })
        .returning({ id: assignment.id }),
    );
    await note(tx, { action: "proposal.accepted", by, kept: own.value });
    const told = { found, links, event: `proposal:${proposalId}:accepted` };
    await tellAdvisor(tx, { ...told, news: "accepted" }, now);
    await tellEntrepreneur(tx, { ...told, news: "accepted" }, now);
    return done({ assignmentId: made.id });
  });
}

/** Says no to a proposal: the case is open again and the advisor is told. The reason never counts against the candidate. */
export function declineProposal(
  db: Database,
  answer: ProposalAnswer & { reason: DeclineReason; note: string },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { proposalId, by, links, reason } = answer;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, { ...answer, verb: "decline" }, now);
    if (!own.ok) return own;
    const values = { status: "declined", declineReason: reason, declineNote: answer.note || null } as const;
    await decide(tx, { id: proposalId, values }, now);
    await reopenCase(tx, own.value.caseId, now);
    await note(tx, { action: "proposal.declined", by, kept: own.value, facts: { reason } });
    const found = await caseOf(tx, own.value.caseId);
    const told = { found, links, event: `proposal:${proposalId}:declined` };
    await tellAdvisor(tx, { ...told, news: "declined" }, now);
    return done(null);
  });
}

type Kept = typeof proposal.$inferSelect;

/** The proposal, when it is hers and the verb is allowed. Somebody else's is not there. */
async function findOwn(
  tx: Writer,
  wanted: { proposalId: string; by: { id: string }; verb: ProposalVerb },
  now: Date,
): Promise<Outcome<Kept, Refusal>> {
  const [found] = await tx
    .select({ kept: proposal })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .where(and(eq(proposal.id, wanted.proposalId), eq(candidate.ownerId, wanted.by.id)));
  if (!found) return refused("not-found");
  const { kept } = found;
  const state = { status: kept.status, expiresAt: kept.expiresAt.getTime() };
  const allowed = proposalCan[wanted.verb](state, now.getTime());
  return allowed.ok ? done(kept) : allowed;
}

async function decide(
  tx: Writer,
  decision: { id: string; values: Partial<Kept> & { status: "accepted" | "declined" } },
  now: Date,
): Promise<void> {
  const { rowCount } = await tx
    .update(proposal)
    .set({ ...decision.values, decidedAt: now })
    .where(and(eq(proposal.id, decision.id), inArray(proposal.status, ["proposed", "viewed"])));
  if (rowCount !== 1) throw new Error("a proposal that waited no longer waits in the same transaction");
}

function note(
  tx: Writer,
  entry: { action: string; by: JournalActor; kept: Kept; facts?: Record<string, string> },
): Promise<void> {
  const { action, by, kept, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "proposal", id: kept.id }, caseId: kept.caseId, facts });
}
