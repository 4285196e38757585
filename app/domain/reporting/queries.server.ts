import { and, asc, count, eq, gt, inArray, isNotNull, sum } from "drizzle-orm";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { findScanTotals } from "#app/domain/statistics/queries.server.ts";
import type { Reader } from "#db/database.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";
import { afterQuestion, workHours } from "#db/schema/work.ts";
import { type LaneOrNone, type ProgressFacts, type TalkStatus, wholeDays } from "./figures.ts";

/** What the coordinator should look at, oldest first, and how much of everything there is now. */
export async function findOverview(db: Reader, now: Date) {
  const waitingCases = await db
    .select({ id: caseFile.id, title: caseFile.title, advisor: person.name, since: caseFile.updatedAt })
    .from(caseFile)
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(eq(caseFile.status, "open"))
    .orderBy(asc(caseFile.updatedAt))
    .limit(50);
  const openProposals = await db
    .select({
      id: proposal.id,
      caseId: caseFile.id,
      title: caseFile.title,
      advisor: person.name,
      answerBy: proposal.expiresAt,
    })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(inArray(proposal.status, ["proposed", "viewed"]))
    .orderBy(asc(proposal.expiresAt))
    .limit(50);
  return {
    waitingCases,
    openProposals,
    people: await db.$count(person, eq(person.active, true)),
    appointments: await db.$count(appointment, and(eq(appointment.status, "confirmed"), gt(appointment.startsAt, now))),
    openCases: await db.$count(caseFile, inArray(caseFile.status, ["open", "proposed"])),
    runningCases: await db.$count(caseFile, inArray(caseFile.status, ["assigned", "running", "delivered"])),
  };
}

/** Everything the progress page counts, from the start until now. What may be shown of it: see `figures.ts`. */
export async function findProgressFacts(db: Reader): Promise<ProgressFacts> {
  const scans = await findScanTotals(db);
  return {
    companies: await db.$count(organisation),
    scansStarted: scans.started,
    scansCompleted: scans.completed,
    intakes: await talksByStatus(db, "intake"),
    advice: await talksByStatus(db, "advice"),
    ...(await casesCounted(db)),
    delivered: await db.$count(assignment, inArray(assignment.status, ["delivered", "confirmed"])),
    ...(await workCounted(db)),
    daysToIntake: await daysToIntake(db),
  };
}

async function talksByStatus(db: Reader, kind: "intake" | "advice"): Promise<Record<TalkStatus, number>> {
  const rows = await db
    .select({ status: appointment.status, rows: count() })
    .from(appointment)
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .where(eq(appointmentType.code, kind))
    .groupBy(appointment.status);
  const counts = { confirmed: 0, cancelled: 0, held: 0, "no-show": 0 };
  // what was asked for and not agreed to was never booked
  for (const { status, rows: number } of rows)
    if (status !== "requested" && status !== "declined") counts[status] = Number(number);
  return counts;
}

async function casesCounted(db: Reader) {
  const rows = await db
    .select({ status: caseFile.status, lane: caseFile.lane, rows: count() })
    .from(caseFile)
    .groupBy(caseFile.status, caseFile.lane);
  const casesByStatus: Record<CaseStatus, number> = {
    draft: 0,
    open: 0,
    proposed: 0,
    assigned: 0,
    running: 0,
    delivered: 0,
    closed: 0,
    withdrawn: 0,
    merged: 0,
    split: 0,
  };
  const casesByLane: Record<LaneOrNone, number> = { student: 0, mbo: 0, frontrunner: 0, none: 0 };
  for (const row of rows) {
    casesByStatus[row.status] += Number(row.rows);
    casesByLane[row.lane ?? "none"] += Number(row.rows);
  }
  return { casesByStatus, casesByLane };
}

// sums of the whole: one row each, however much work there was
async function workCounted(db: Reader) {
  const [ended] = await db
    .select({ works: count(), rated: count(assignment.rating), sum: sum(assignment.rating) })
    .from(assignment)
    .where(eq(assignment.status, "confirmed"));
  const [logged] = await db
    .select({ minutes: sum(workHours.minutes) })
    .from(workHours)
    .innerJoin(assignment, eq(assignment.id, workHours.assignmentId))
    .where(eq(assignment.status, "confirmed"));
  const said = await db
    .select({ answer: afterQuestion.answer, rows: count() })
    .from(afterQuestion)
    .where(isNotNull(afterQuestion.answer))
    .groupBy(afterQuestion.answer);
  const helped = { yes: 0, partly: 0, no: 0 };
  for (const { answer, rows } of said) if (answer !== null) helped[answer] = Number(rows);
  return {
    confirmed: Number(ended?.works ?? 0),
    minutes: Number(logged?.minutes ?? 0),
    ratings: { count: Number(ended?.rated ?? 0), sum: Number(ended?.sum ?? 0) },
    helped,
  };
}

// from the intakes to the scans, and not the other way: most scans are anonymous, and there may be very many
async function daysToIntake(db: Reader): Promise<number[]> {
  const rows = await db
    .select({
      organisationId: appointment.organisationId,
      startsAt: appointment.startsAt,
      completedAt: response.completedAt,
    })
    .from(appointment)
    .innerJoin(contact, eq(contact.organisationId, appointment.organisationId))
    .innerJoin(response, eq(response.contactId, contact.id))
    .innerJoin(appointmentType, eq(appointmentType.id, appointment.typeId))
    .where(and(eq(appointmentType.code, "intake"), eq(appointment.status, "held"), isNotNull(response.completedAt)))
    .orderBy(asc(appointment.startsAt));
  const firstScan = new Map<string, Date>();
  for (const { organisationId, completedAt } of rows) {
    const first = firstScan.get(organisationId);
    if (completedAt !== null && (first === undefined || completedAt < first))
      firstScan.set(organisationId, completedAt);
  }
  const days = new Map<string, number>();
  for (const { organisationId, startsAt } of rows) {
    const scan = firstScan.get(organisationId);
    if (scan && startsAt >= scan && !days.has(organisationId)) days.set(organisationId, wholeDays(scan, startsAt));
  }
  return [...days.values()];
}
