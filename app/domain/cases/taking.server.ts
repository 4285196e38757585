import { and, eq, inArray } from "drizzle-orm";
import { type CaseLinks, tellAdvisor, tellEntrepreneur } from "#app/domain/cases/assignment-letters.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { forgetReminder, type ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { takeAllBack } from "#app/domain/cases/proposal-steps.server.ts";
import { goOn } from "#app/domain/cases/proposal-turns.server.ts";
import { caseOf, type FoundCase } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { hasRoom } from "#app/domain/people/candidate-queries.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";

type Kept = typeof proposal.$inferSelect;

interface Yes {
  kept: Kept;
  by: JournalActor & { id: string };
  links: ProposalLinks;
}

export type TakeRefusal = `case-is-${CaseStatus}` | "no-room";

/**
 * May the case be hers now? Without room for one more the offer ends here: it was nobody's no, so she can be asked again, and the case goes on to
 * the next or back to the advisor.
 */
export async function readyToTake(
  tx: Writer,
  { kept, by, links }: Yes,
  now: Date,
): Promise<Outcome<FoundCase, TakeRefusal>> {
  const found = await caseOf(tx, kept.caseId);
  const assigned = caseCan.assign(found.case);
  if (!assigned.ok) return refused(`case-${assigned.reason}`);
  if (await hasRoom(tx, kept.candidateId, found.case.startsOn)) return done(found);
  await decide(tx, kept.id, { status: "withdrawn", withdrawnFor: "no-room", decidedAt: now });
  const object = { type: "proposal", id: kept.id } as const;
  const facts = { reason: "no-room" };
  await record(tx, { by, action: "proposal.withdrawn", object, caseId: kept.caseId, facts });
  await goOn(tx, { kept, ended: "noRoom", links }, now);
  return refused("no-room");
}

/**
 * The case is hers: nobody else can say yes any more, and whoever was asked as well is told so. Advisor and entrepreneur are told.
 * @param teacherId who confirmed it for somebody under age
 * @returns the id of the assignment
 */
export async function take(
  tx: Writer,
  { kept, found, by, links, teacherId }: Yes & { found: FoundCase; teacherId: string | null },
  now: Date,
): Promise<string> {
  const { id: proposalId, caseId, candidateId } = kept;
  const confirmed = teacherId === null ? {} : { confirmedById: teacherId, confirmedAt: now };
  await decide(tx, proposalId, { status: "accepted", decidedAt: now, ...confirmed });
  const { reference } = found.case;
  const system = { id: null, role: "system" };
  await takeAllBack(tx, { caseId, reference, by: system, homeUrl: links.candidateHome(), why: "taken" }, now);
  await tx.update(caseFile).set({ status: "assigned", updatedAt: now }).where(eq(caseFile.id, caseId));
  const made = madeRow(
    await tx
      .insert(assignment)
      .values({ caseId, proposalId, candidateId, status: "accepted", createdAt: now })
      .returning({ id: assignment.id }),
  );
  await record(tx, { by, action: "proposal.accepted", object: { type: "proposal", id: proposalId }, caseId });
  await tellTaken(tx, { found, links, event: `proposal:${proposalId}:accepted` }, now);
  return made.id;
}

/** Notes an answer or an end. @throws when the proposal waits no more: whoever calls has looked in this very transaction */
export async function decide(tx: Writer, id: string, values: Partial<Kept>): Promise<void> {
  const { rowCount } = await tx
    .update(proposal)
    .set(values)
    .where(and(eq(proposal.id, id), inArray(proposal.status, [...openStatuses])));
  if (rowCount !== 1) throw new Error("a proposal that waited no longer waits in the same transaction");
  await forgetReminder(tx, id);
}

async function tellTaken(
  tx: Writer,
  told: { found: FoundCase; links: CaseLinks; event: string },
  now: Date,
): Promise<void> {
  await tellAdvisor(tx, { ...told, news: "accepted" }, now);
  await tellEntrepreneur(tx, { ...told, news: "accepted" }, now);
}
