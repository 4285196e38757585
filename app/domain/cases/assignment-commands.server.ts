import { and, desc, eq, isNull } from "drizzle-orm";
import { type AssignmentStatus, assignmentCan } from "#app/domain/cases/assignment.ts";
import {
  type CaseLinks,
  tellAdvisor,
  tellCandidate,
  tellEntrepreneur,
} from "#app/domain/cases/assignment-letters.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { settleParts } from "#app/domain/cases/part-steps.server.ts";
import { caseOf, findCase } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { namesCompany } from "#app/domain/people/names-company.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { delivery } from "#db/schema/work.ts";

/** A step of the candidate in her own work. */
export interface WorkStep {
  assignmentId: string;
  by: JournalActor & { id: string };
}

/** What the entrepreneur says about the result of her own case. */
export interface DeliveryAnswer {
  caseId: string;
  contactId: string;
  links: CaseLinks;
}

type Refusal = `is-${AssignmentStatus}` | `case-is-${CaseStatus}` | "not-found";

const entrepreneur: JournalActor = { id: null, role: "entrepreneur" };

/** Reports that the work begins. */
export function startAssignment(db: Database, step: WorkStep, now: Date): Promise<Outcome<null, Refusal>> {
  return db.transaction(async (tx) => {
    const work = await findWork(tx, step);
    const allowed = work ? assignmentCan.start(work) : refused("not-found");
    if (!work || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    const found = await caseOf(tx, work.caseId);
    const moved = caseCan.start(found.case);
    if (!moved.ok) return refused(`case-${moved.reason}`);
    await tx.update(assignment).set({ status: allowed.value, startedAt: now }).where(eq(assignment.id, work.id));
    await moveCase(tx, { caseId: work.caseId, status: moved.value }, now);
    await note(tx, { action: "assignment.started", by: step.by, work });
    return done(null);
  });
}

/** What is handed over: the text, where it can be found, and in a few words what its proofs will say. */
export interface HandOver {
  result: string;
  link?: string | null;
  summary?: string;
}

/** Delivers: keeps what was made beside what was handed over before, and asks the entrepreneur, by mail with her own link, to look at it. */
export function deliverAssignment(
  db: Database,
  step: WorkStep & HandOver & { links: CaseLinks },
  now: Date,
): Promise<Outcome<null, Refusal | "names-company">> {
  const { result, link = null, summary = "", links, by } = step;
  return db.transaction(async (tx) => {
    const work = await findWork(tx, step);
    const allowed = work ? assignmentCan.deliver(work) : refused("not-found");
    if (!work || !allowed.ok) return allowed.ok ? refused("not-found") : allowed;
    const found = await caseOf(tx, work.caseId);
    const moved = caseCan.deliver(found.case);
    if (!moved.ok) return refused(`case-${moved.reason}`);
    // whether the company may be named is asked later
    if (namesCompany(summary, found.company.name)) return refused("names-company");
    await tx.insert(delivery).values({ assignmentId: work.id, result, link, summary, createdAt: now });
    const values = { status: allowed.value, result, deliveredAt: now };
    await tx.update(assignment).set(values).where(eq(assignment.id, work.id));
    await moveCase(tx, { caseId: work.caseId, status: moved.value }, now);
    await note(tx, { action: "assignment.delivered", by, work });
    // delivered again after rework is news again
    const told = { found, links, event: `assignment:${work.id}:delivered:${now.toISOString()}` };
    await tellEntrepreneur(tx, { ...told, news: "delivered" }, now);
    await tellAdvisor(tx, { ...told, news: "delivered" }, now);
    return done(null);
  });
}

/** Confirms a delivery with a rating of 1–5: the case is closed; advisor and candidate are told. */
export function confirmDelivery(
  db: Database,
  answer: DeliveryAnswer & { rating: number; remark: string; named?: boolean },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { rating, remark, named: companyNamed = false, links } = answer;
  return db.transaction(async (tx) => {
    const own = await findDelivery(tx, answer);
    if (!own) return refused("not-found");
    const { work, found } = own;
    const allowed = assignmentCan.confirm(work);
    if (!allowed.ok) return allowed;
    const moved = caseCan.close(found.case);
    if (!moved.ok) return refused(`case-${moved.reason}`);
    const values = { status: allowed.value, rating, remark: remark || null, companyNamed, confirmedAt: now };
    await tx.update(assignment).set(values).where(eq(assignment.id, work.id));
    await moveCase(tx, { caseId: work.caseId, status: moved.value }, now);
    await note(tx, { action: "assignment.confirmed", by: entrepreneur, work, facts: { rating } });
    const about = { type: "case", id: work.caseId } as const;
    await record(tx, { by: entrepreneur, action: "case.closed", object: about, caseId: work.caseId });
    const told = { found, links, event: `assignment:${work.id}:confirmed` };
    await tellAdvisor(tx, { ...told, news: "confirmed" }, now);
    await tellCandidate(tx, { ...told, news: "confirmed", work }, now);
    return done(null);
  });
}

/** Sends a delivery back, with what still has to be done: the work goes on; advisor and candidate are told. */
export function returnDelivery(
  db: Database,
  answer: DeliveryAnswer & { remark: string },
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { remark, links } = answer;
  return db.transaction(async (tx) => {
    const own = await findDelivery(tx, answer);
    if (!own) return refused("not-found");
    const { work, found } = own;
    const allowed = assignmentCan.return(work);
    if (!allowed.ok) return allowed;
    const moved = caseCan.rework(found.case);
    if (!moved.ok) return refused(`case-${moved.reason}`);
    await tx.update(assignment).set({ status: allowed.value, remark }).where(eq(assignment.id, work.id));
    await tx
      .update(delivery)
      .set({ returned: remark, returnedAt: now })
      .where(and(eq(delivery.assignmentId, work.id), isNull(delivery.returnedAt)));
    await moveCase(tx, { caseId: work.caseId, status: moved.value }, now);
    await note(tx, { action: "assignment.returned", by: entrepreneur, work });
    const told = { found, links, event: `assignment:${work.id}:returned:${now.toISOString()}` };
    await tellAdvisor(tx, { ...told, news: "returned" }, now);
    await tellCandidate(tx, { ...told, news: "returned", work }, now);
    return done(null);
  });
}

type Work = typeof assignment.$inferSelect;

/** Her own assignment, or one of a class of hers; somebody else's is not there. */
async function findWork(tx: Writer, { assignmentId, by }: WorkStep): Promise<Work | undefined> {
  const [found] = await tx
    .select({ work: assignment })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(and(eq(assignment.id, assignmentId), eq(candidate.ownerId, by.id)));
  return found?.work;
}

/** The work on a case of this very contact; another's case is not there. */
async function findDelivery(tx: Writer, { caseId, contactId }: DeliveryAnswer) {
  const found = await findCase(tx, caseId);
  if (found?.case.contactId !== contactId) return undefined;
  const [work] = await tx
    .select()
    .from(assignment)
    .where(eq(assignment.caseId, caseId))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
    .limit(1);
  return work && { work, found };
}

async function moveCase(tx: Writer, to: { caseId: string; status: CaseStatus }, now: Date): Promise<void> {
  await tx.update(caseFile).set({ status: to.status, updatedAt: now }).where(eq(caseFile.id, to.caseId));
  await settleParts(tx, to.caseId, now);
}

function note(
  tx: Writer,
  entry: { action: string; by: JournalActor; work: Work; facts?: Record<string, number> },
): Promise<void> {
  const { action, by, work, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "assignment", id: work.id }, caseId: work.caseId, facts });
}
