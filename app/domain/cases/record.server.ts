import { eq } from "drizzle-orm";
import { type JournalRecord, record as recordInJournal } from "#app/domain/journal/record.server.ts";
import type { WebhookPayload, WorkEvent } from "#app/domain/webhooks/events.ts";
import { announce, listenersTo } from "#app/domain/webhooks/steps.server.ts";
import type { Writer } from "#db/database.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";

/** What other programs hear of, by what the journal calls it. A case that is made, published or reopened may be open since. */
const events: Readonly<Record<string, WorkEvent>> = {
  "case.created": "case.opened",
  "case.published": "case.opened",
  "case.reopened": "case.opened",
  "case.revived": "case.opened",
  "case.unmerged": "case.opened",
  "case.routed": "case.routed",
  "case.closed": "case.closed",
  "case.withdrawn": "case.withdrawn",
  // a whole ends with its parts
  "case.completed": "case.closed",
  "case.abandoned": "case.withdrawn",
  "proposal.made": "proposal.made",
  "proposal.next": "proposal.made",
  "proposal.accepted": "proposal.accepted",
  "proposal.declined": "proposal.declined",
  // by the teacher of somebody under age
  "proposal.refused": "proposal.declined",
  "proposal.expired": "proposal.expired",
  "proposal.withdrawn": "proposal.withdrawn",
  "assignment.started": "assignment.started",
  "assignment.delivered": "assignment.delivered",
  "assignment.returned": "assignment.returned",
  "assignment.confirmed": "assignment.confirmed",
};

/**
 * Writes what happened to a case, an offer or accepted work, in the transaction in which it happened, and tells the programs that asked for it.
 * Call it once the rows stand as they will: what is told is read from them, also when it happened.
 */
export async function record(tx: Writer, entry: JournalRecord): Promise<void> {
  await recordInJournal(tx, entry);
  const event = events[entry.action];
  if (event === undefined) return;
  const to = await listenersTo(tx, event);
  if (to.length === 0) return;
  const told = await toldOf(tx, entry.object);
  if (told === undefined || (event === "case.opened" && told.data.status !== "open")) return;
  await announce(tx, event, { ...told, to });
}

interface Told {
  data: WebhookPayload["data"];
  now: Date;
}

function toldOf(tx: Writer, { type, id }: JournalRecord["object"]): Promise<Told | undefined> {
  if (type === "proposal") return proposalTold(tx, id);
  return type === "assignment" ? assignmentTold(tx, id) : caseTold(tx, id);
}

async function caseTold(tx: Writer, id: string): Promise<Told | undefined> {
  const [row] = await tx.select().from(caseFile).where(eq(caseFile.id, id));
  if (row === undefined) return undefined;
  const { reference, status, lane, updatedAt } = row;
  return { data: { id, reference, status, lane }, now: updatedAt };
}

async function proposalTold(tx: Writer, id: string): Promise<Told | undefined> {
  const [row] = await tx
    .select({ proposal, reference: caseFile.reference })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .where(eq(proposal.id, id));
  if (row === undefined) return undefined;
  const { caseId, lane, status, createdAt, decidedAt } = row.proposal;
  return { data: { id, caseId, reference: row.reference, lane, status }, now: decidedAt ?? createdAt };
}

async function assignmentTold(tx: Writer, id: string): Promise<Told | undefined> {
  const [row] = await tx
    .select({ work: assignment, lane: proposal.lane, reference: caseFile.reference, updatedAt: caseFile.updatedAt })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .innerJoin(proposal, eq(proposal.id, assignment.proposalId))
    .where(eq(assignment.id, id));
  if (row === undefined) return undefined;
  const { caseId, proposalId, status, createdAt, startedAt, deliveredAt, confirmedAt } = row.work;
  // a delivery that is sent back has no moment of its own: the case moved with it
  const moments = [createdAt, startedAt, deliveredAt, confirmedAt, row.updatedAt].map((at) => at?.getTime() ?? 0);
  const data = { id, caseId, proposalId, reference: row.reference, lane: row.lane, status };
  return { data, now: new Date(Math.max(...moments)) };
}
