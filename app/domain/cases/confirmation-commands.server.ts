import { and, eq } from "drizzle-orm";
import type { TeacherReason } from "#app/domain/cases/confirmation-form.ts";
import { type ProposalRefusal, proposalCan } from "#app/domain/cases/proposal.ts";
import type { ProposalAnswer } from "#app/domain/cases/proposal-commands.server.ts";
import { tellOfOffer } from "#app/domain/cases/proposal-letters.server.ts";
import { goOn } from "#app/domain/cases/proposal-turns.server.ts";
import { caseOf } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import { decide, readyToTake, type TakeRefusal, take } from "#app/domain/cases/taking.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { proposal } from "#db/schema/cases.ts";

type Refusal = ProposalRefusal | "not-found";

/** A teacher agrees with the yes of her student under age: now the case is the student's, as when anybody else accepts. */
export function confirmProposal(
  db: Database,
  answer: ProposalAnswer,
  now: Date,
): Promise<Outcome<{ assignmentId: string }, Refusal | TakeRefusal>> {
  const { by, links } = answer;
  return db.transaction(async (tx) => {
    const kept = await findOfStudent(tx, answer);
    if (!kept) return refused("not-found");
    const allowed = proposalCan.confirm({ status: kept.status, expiresAt: kept.expiresAt.getTime() }, now.getTime());
    if (!allowed.ok) return allowed;
    const ready = await readyToTake(tx, { kept, by, links }, now);
    if (!ready.ok) return ready;
    const found = ready.value;
    const assignmentId = await take(tx, { kept, found, by, links, teacherId: by.id }, now);
    const { reference } = found.case;
    const told = { candidateId: kept.candidateId, event: `proposal:${kept.id}:teacher`, reference };
    await tellOfOffer(tx, { ...told, news: "teacherYes", url: links.assignment(assignmentId) }, now);
    return done({ assignmentId });
  });
}

/** A teacher says no for her student under age, before or after the student answered. It counts against nobody, and the case goes on. */
export function refuseForStudent(
  db: Database,
  answer: ProposalAnswer & { reason: TeacherReason; note: string },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { by, links, reason } = answer;
  return db.transaction(async (tx) => {
    const kept = await findOfStudent(tx, answer);
    if (!kept) return refused("not-found");
    const allowed = proposalCan.decline({ status: kept.status, expiresAt: kept.expiresAt.getTime() }, now.getTime());
    if (!allowed.ok) return allowed;
    const values = { status: "declined", declineReason: reason, declineNote: answer.note || null } as const;
    await decide(tx, kept.id, { ...values, confirmedById: by.id, decidedAt: now });
    const object = { type: "proposal", id: kept.id } as const;
    await record(tx, { by, action: "proposal.refused", object, caseId: kept.caseId, facts: { reason } });
    const { reference } = (await caseOf(tx, kept.caseId)).case;
    const told = { candidateId: kept.candidateId, event: `proposal:${kept.id}:teacher`, reference };
    await tellOfOffer(tx, { ...told, news: "teacherNo", url: links.candidateHome() }, now);
    await goOn(tx, { kept, ended: "teacherNo", links }, now);
    return done(null);
  });
}

/** The proposal, when it is for a student under age who stands under this teacher. */
async function findOfStudent(tx: Writer, wanted: { proposalId: string; by: { id: string } }) {
  const [found] = await tx
    .select({ kept: proposal })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .where(and(eq(proposal.id, wanted.proposalId), eq(candidate.teacherId, wanted.by.id), eq(candidate.minor, true)));
  return found?.kept;
}
