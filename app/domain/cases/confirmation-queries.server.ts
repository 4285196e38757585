import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { caseFile, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** Proposals to students under age of one teacher that wait, for her or for the student, and are in time; the first to end first. */
export function listConfirmations(db: Reader, teacherId: string, now: Date) {
  return db
    .select({
      id: proposal.id,
      status: proposal.status,
      expiresAt: proposal.expiresAt,
      title: caseFile.title,
      student: candidateName,
    })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .where(
      and(
        ...[eq(candidate.teacherId, teacherId), eq(candidate.minor, true)],
        ...[inArray(proposal.status, [...openStatuses]), gt(proposal.expiresAt, now)],
      ),
    )
    .orderBy(asc(proposal.expiresAt), asc(proposal.id));
}

/** The candidates that one person answers for and that are asked nothing, since proposals ran out unanswered. */
export function listPausedByRule(db: Reader, ownerId: string) {
  return db
    .select({ id: candidate.id, lane: candidate.lane, name: candidateName })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(and(eq(candidate.ownerId, ownerId), eq(candidate.paused, true), eq(candidate.pausedFor, "unanswered")))
    .orderBy(asc(candidate.createdAt), asc(candidate.id));
}
