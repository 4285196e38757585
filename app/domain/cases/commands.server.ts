import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { type CaseStatus, caseCan } from "#app/domain/cases/case.ts";
import { insertCase, skillsOffered } from "#app/domain/cases/case-steps.server.ts";
import { type LaneChoice, routeCase } from "#app/domain/cases/lane-steps.server.ts";
import { settleMerge } from "#app/domain/cases/merge-steps.server.ts";
import { type AdvisorsOffer, newProposal, type OfferRefusal } from "#app/domain/cases/new-proposal.server.ts";
import { settleParts } from "#app/domain/cases/part-steps.server.ts";
import { openStatuses, type ProposalRefusal, proposalCan } from "#app/domain/cases/proposal.ts";
import type { ProposalLinks } from "#app/domain/cases/proposal-letters.server.ts";
import { reopenCase, takeAllBack, takeBack } from "#app/domain/cases/proposal-steps.server.ts";
import { settleDue } from "#app/domain/cases/proposal-turns.server.ts";
import { findCase, findProposal } from "#app/domain/cases/queries.server.ts";
import { record } from "#app/domain/cases/record.server.ts";
import type { CaseInput } from "#app/domain/cases/schema.ts";
import { tellWaiting } from "#app/domain/cases/waiting-steps.server.ts";
import type { JournalActor } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { faultOf, log } from "#app/log.server.ts";
import type { Database, Transactions, Writer } from "#db/database.ts";
import { ConstraintError } from "#db/faults.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";

type CaseRefusal = `is-${CaseStatus}` | "not-found";

/** How a new case begins, and the template it was made from. */
export interface CaseStart {
  status?: "draft" | "open";
  template?: string | null;
}

/**
 * Makes a case of an appointment, open unless told otherwise: company, contact, scan and advisor come from there. The same question asked of the
 * same appointment again, while nobody has done anything with it, is a button pressed twice.
 * @returns its id
 */
export function createCase(
  db: Transactions,
  ask: { appointmentId: string; input: CaseInput; by: JournalActor } & CaseStart,
  now: Date,
): Promise<Outcome<{ id: string }, "not-found" | "is-cancelled" | "unknown-skill">> {
  const { appointmentId, input, by, status = "open", template = null } = ask;
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, appointmentId);
    if (!found) return refused("not-found");
    if (found.appointment.status === "cancelled") return refused("is-cancelled");
    const { organisationId, contactId, advisorId, responseId } = found.appointment;
    if (!(await skillsOffered(tx, input.skills))) return refused("unknown-skill");
    const same = and(
      eq(caseFile.appointmentId, appointmentId),
      eq(caseFile.title, input.title),
      eq(caseFile.question, input.question),
      eq(caseFile.status, status),
      isNull(caseFile.lane),
    );
    const [known] = await tx.select({ id: caseFile.id }).from(caseFile).where(same);
    if (known) return done(known);
    const about = { organisationId, contactId, advisorId, responseId, appointmentId };
    return done(await insertCase(tx, { about, input, place: { status, template }, by }, now));
  });
}

/**
 * Sends a case to a lane. Kept with it: the advice as it was, what it was made of, whether it was followed, and the advisor's reason.
 */
export function chooseLane(db: Database, choice: LaneChoice, now: Date): Promise<Outcome<null, CaseRefusal>> {
  return db.transaction((tx) => routeCase(tx, choice, now));
}

/** Offers a case to one candidate and tells her. One offer at a time, or two where the advisor says so: the database refuses one more. */
export async function proposeCandidate(
  db: Transactions,
  offer: AdvisorsOffer,
  now: Date,
): Promise<Outcome<{ id: string }, OfferRefusal>> {
  try {
    return await db.transaction((tx) => newProposal(tx, offer, now));
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique" && error.table === "proposal")
      return refused("is-proposed");
    throw error;
  }
}

/** Takes an offer back that was not answered yet. Without another one that waits the case is open again, and nobody is asked by herself. */
export function withdrawProposal(
  db: Database,
  change: { proposalId: string; by: JournalActor; links: ProposalLinks },
  now: Date,
): Promise<Outcome<null, ProposalRefusal | "not-found">> {
  const { proposalId, by, links } = change;
  return db.transaction(async (tx) => {
    const found = await findProposal(tx, proposalId);
    if (!found) return refused("not-found");
    const state = { status: found.proposal.status, expiresAt: found.proposal.expiresAt.getTime() };
    const allowed = proposalCan.withdraw(state, now.getTime());
    if (!allowed.ok) return allowed;
    const { id: caseId, reference } = found.case;
    await takeBack(tx, { id: proposalId, reference, by, homeUrl: links.candidateHome() }, now);
    if (await reopenCase(tx, caseId, now)) await tellWaiting(tx, { caseId, reference, links }, now);
    return done(null);
  });
}

/** Takes a case back that nobody works on, with the offer that may be open. */
export function withdrawCase(
  db: Database,
  change: { caseId: string; by: JournalActor; homeUrl: string },
  now: Date,
): Promise<Outcome<null, CaseRefusal>> {
  const { caseId, by, homeUrl } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const allowed = caseCan.withdraw(found.case);
    if (!allowed.ok) return allowed;
    await takeAllBack(tx, { caseId, reference: found.case.reference, by, homeUrl }, now);
    await tx.update(caseFile).set({ status: allowed.value, updatedAt: now }).where(eq(caseFile.id, caseId));
    await note(tx, { action: "case.withdrawn", caseId, by });
    await settleMerge(tx, { caseId, by }, now);
    await settleParts(tx, caseId, now);
    return done(null);
  });
}

/** Closes a delivered case for an entrepreneur who does not answer: without a rating, and the candidate has room again. */
export function closeCase(
  db: Database,
  change: { caseId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, CaseRefusal>> {
  const { caseId, by } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    const allowed = caseCan.close(found.case);
    if (!allowed.ok) return allowed;
    await tx.update(caseFile).set({ status: allowed.value, updatedAt: now }).where(eq(caseFile.id, caseId));
    await tx
      .update(assignment)
      .set({ status: "confirmed", confirmedAt: now })
      .where(and(eq(assignment.caseId, caseId), eq(assignment.status, "delivered")));
    await note(tx, { action: "case.closed", caseId, by });
    await settleParts(tx, caseId, now);
    return done(null);
  });
}

/**
 * Ends the proposals nobody answered in time, and lets their cases go on: to the next on the list, or back to the advisor. Case by case, each whole or
 * not at all; one that cannot be done keeps no other waiting. A time comparison decides elsewhere too; this makes it visible.
 */
export async function expireProposals(db: Database, links: ProposalLinks, now: Date): Promise<void> {
  const due = and(inArray(proposal.status, [...openStatuses]), lte(proposal.expiresAt, now));
  const rows = await db.selectDistinct({ caseId: proposal.caseId }).from(proposal).where(due);
  for (const { caseId } of rows) {
    try {
      await db.transaction((tx) => settleDue(tx, { caseId, links }, now));
    } catch (error) {
      log.error({ case: caseId, fault: faultOf(error) }, "expiry failed");
    }
  }
}

/** Nobody is asked by herself any more for this case; the proposals that wait stay. */
export function stopAutomaticNext(
  db: Database,
  change: { caseId: string; by: JournalActor },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const { caseId, by } = change;
  return db.transaction(async (tx) => {
    const found = await findCase(tx, caseId);
    if (!found) return refused("not-found");
    if (found.case.automaticNext.length === 0) return done(null);
    await tx.update(caseFile).set({ automaticNext: [], updatedAt: now }).where(eq(caseFile.id, caseId));
    await note(tx, { action: "case.next-stopped", caseId, by });
    return done(null);
  });
}

function note(
  tx: Writer,
  entry: {
    action: string;
    caseId: string;
    by: JournalActor;
    facts?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  const { action, caseId, by, facts = {} } = entry;
  return record(tx, { by, action, object: { type: "case", id: caseId }, caseId, facts });
}
