import { and, eq } from "drizzle-orm";
import {
  type DeclineReason,
  type ProposalRefusal,
  type ProposalVerb,
  proposalCan,
} from "#app/domain/cases/proposal.ts";
import { answerersOf, ask, type ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { goOn } from "#app/domain/cases/proposal-turns.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { decide, readyToTake, type TakeRefusal, take } from "#app/domain/cases/taking.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { proposal } from "#db/schema/cases.ts";

/** An answer to a proposal, by who answers for the candidate: herself, or the teacher of the class. */
export interface ProposalAnswer {
  proposalId: string;
  by: JournalActor & { id: string };
  links: ProposalLinks;
}

type Refusal = ProposalRefusal | "not-found";
export type AcceptRefusal = Refusal | TakeRefusal;

/** Notes that the candidate has seen a proposal; a second time changes nothing. */
export function viewProposal(
  db: Database,
  view: Pick<ProposalAnswer, "proposalId" | "by">,
  now: Date,
): Promise<Outcome<null, Refusal>> {
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, view);
    const allowed = own ? allowedTo("view", own.kept, now) : refused("not-found");
    if (!own || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    await tx.update(proposal).set({ status: "viewed" }).where(eq(proposal.id, view.proposalId));
    await note(tx, { action: "proposal.viewed", by: view.by, kept: own.kept });
    return done(null);
  });
}

/**
 * Accepts a proposal: the case is hers, advisor and entrepreneur are told. All of it hangs on one transaction that the database runs as if alone:
 * still waiting and in time, the case still to be given, room for one more. Of many at once, as many win as there is room; for the others the
 * offer ends and the case goes on.
 * @returns the id of the assignment
 */
export function acceptProposal(
  db: Database,
  answer: ProposalAnswer,
  now: Date,
): Promise<Outcome<{ assignmentId: string }, AcceptRefusal | "needs-teacher">> {
  const { by, links } = answer;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, answer);
    const allowed = own ? allowedTo("accept", own.kept, now) : refused("not-found");
    if (!own || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    if (own.minor) return refused("needs-teacher");
    const { kept } = own;
    const ready = await readyToTake(tx, { kept, by, links }, now);
    if (!ready.ok) return ready;
    return done({ assignmentId: await take(tx, { kept, found: ready.value, by, links, teacherId: null }, now) });
  });
}

/** The yes of somebody under age: it waits for her teacher, within the same time. Until then somebody else may be first. */
export function agreeToProposal(
  db: Database,
  answer: ProposalAnswer,
  now: Date,
): Promise<Outcome<null, AcceptRefusal | "no-teacher">> {
  const { by, links } = answer;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, answer);
    const allowed = own ? allowedTo("agree", own.kept, now) : refused("not-found");
    if (!own || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    const { kept } = own;
    const { teacher } = await answerersOf(tx, kept.candidateId);
    if (!teacher) return refused("no-teacher");
    const ready = await readyToTake(tx, { kept, by, links }, now);
    if (!ready.ok) return ready;
    await decide(tx, kept.id, { status: "confirming", acceptedAt: now });
    await note(tx, { action: "proposal.agreed", by, kept });
    const { advisor, case: about } = ready.value;
    const facts = { lane: kept.lane, advisor: advisor.name, reference: about.reference, expiresAt: kept.expiresAt };
    const asked = { id: kept.id, candidateId: kept.candidateId, about: facts, links };
    await ask(tx, { ...asked, to: teacher, news: "teacherDecides" }, now);
    return done(null);
  });
}

/** Says no to a proposal: the case goes on to the next or is open again, and the advisor is told. The reason never counts against the candidate. */
export function declineProposal(
  db: Database,
  answer: ProposalAnswer & { reason: DeclineReason; note: string },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { by, links, reason } = answer;
  return db.transaction(async (tx) => {
    const own = await findOwn(tx, answer);
    const allowed = own ? allowedTo("decline", own.kept, now) : refused("not-found");
    if (!own || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    const { kept } = own;
    const values = { status: "declined", declineReason: reason, declineNote: answer.note || null } as const;
    await decide(tx, kept.id, { ...values, decidedAt: now });
    await note(tx, { action: "proposal.declined", by, kept, facts: { reason } });
    await goOn(tx, { kept, ended: "declined", links }, now);
    return done(null);
  });
}

type Kept = typeof proposal.$inferSelect;

/** The proposal, when it is hers. Somebody else's is not there. */
async function findOwn(tx: Writer, wanted: { proposalId: string; by: { id: string } }) {
  const [found] = await tx
    .select({ kept: proposal, minor: candidate.minor })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .where(and(eq(proposal.id, wanted.proposalId), eq(candidate.ownerId, wanted.by.id)));
  return found;
}

function allowedTo(verb: ProposalVerb, kept: Kept, now: Date): ReturnType<(typeof proposalCan)[ProposalVerb]> {
  return proposalCan[verb]({ status: kept.status, expiresAt: kept.expiresAt.getTime() }, now.getTime());
}

function note(
  tx: Writer,
  entry: { action: string; by: JournalActor; kept: Kept; facts?: Record<string, string> },
): Promise<void> {
  const { action, by, kept, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "proposal", id: kept.id }, caseId: kept.caseId, facts });
}
