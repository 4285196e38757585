import { and, asc, eq, inArray, notExists } from "drizzle-orm";
import { caseSkillsOf, type OpenCase, openCaseOf, openCaseRows } from "#app/domain/cases/candidate-queries.server.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import { takenStatuses } from "#app/domain/cases/waiting.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseWaiting, proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** Cases of a lane that another has, or was asked for, as candidates may see them; none that is her own. */
export async function listTakenCases(db: Reader, which: { lane: Lane; candidateId: string }): Promise<OpenCase[]> {
  const { lane, candidateId } = which;
  const asked = db
    .select({ id: proposal.id })
    .from(proposal)
    .where(
      and(
        eq(proposal.caseId, caseFile.id),
        eq(proposal.candidateId, candidateId),
        inArray(proposal.status, [...openStatuses]),
      ),
    );
  const has = db
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.caseId, caseFile.id), eq(assignment.candidateId, candidateId)));
  const others = and(inArray(caseFile.status, [...takenStatuses]), notExists(asked), notExists(has));
  const rows = await openCaseRows(db, and(others, eq(caseFile.lane, lane)));
  const ids = rows.map(({ case: { id } }) => id);
  const kept = ids.length === 0 ? [] : await caseSkillsOf(db, ids);
  return rows.map((row) => openCaseOf(row, kept));
}

/** The cases that a candidate waits for, the first wish first. */
export async function listWishes(db: Reader, candidateId: string): Promise<string[]> {
  const rows = await db
    .select({ caseId: caseWaiting.caseId })
    .from(caseWaiting)
    .where(eq(caseWaiting.candidateId, candidateId))
    .orderBy(asc(caseWaiting.createdAt), asc(caseWaiting.caseId));
  return rows.map(({ caseId }) => caseId);
}

/** Who waits for a case, who came first stands first. */
export function listWaitingFor(db: Reader, caseId: string) {
  return db
    .select({ id: candidate.id, name: candidateName, since: caseWaiting.createdAt })
    .from(caseWaiting)
    .innerJoin(candidate, eq(candidate.id, caseWaiting.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(caseWaiting.caseId, caseId))
    .orderBy(asc(caseWaiting.createdAt), asc(caseWaiting.candidateId));
}
