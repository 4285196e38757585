import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BoardCase } from "#app/domain/cases/board.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { movingActions } from "#app/domain/cases/state-journal.ts";
import type { Lane } from "#app/domain/matching/candidate.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, proposal } from "#db/schema/cases.ts";
import { journalEntry } from "#db/schema/journal.ts";
import { organisation, person } from "#db/schema/people.ts";

export interface BoardQuestion {
  /** Null: of all advisors. */
  advisorId: string | null;
  statuses: readonly CaseStatus[];
  lane?: Lane | "none" | null;
  /** So many at most, the longest untouched first; of what is over, the newest first. */
  most: number;
}

/** So many of a column are on the board at once; the list has all. */
export const mostOnBoard = 300;

/** Cases with all that a board says of them, in so many queries however many cases. */
export async function listBoard(db: Reader, asked: BoardQuestion) {
  const rows = await boardRows(db, asked);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [since, offers, workers] = [await sinceOf(db, ids), await offersOf(db, ids), await workersOf(db, ids)];
  return rows.map(({ updatedAt, afterTitle, afterStatus, ...row }) => ({
    ...row,
    since: (since.get(row.id) ?? updatedAt).getTime(),
    offer: offers.get(row.id) ?? null,
    worker: workers.get(row.id) ?? null,
    after: afterStatus === null || isReady(afterStatus) ? null : afterTitle,
  }));
}

export type BoardRow = Awaited<ReturnType<typeof listBoard>>[number] & BoardCase;

const isReady = (status: CaseStatus) => status === "delivered" || status === "closed" || status === "withdrawn";
const over: readonly CaseStatus[] = ["closed", "withdrawn", "merged"];

function boardRows(db: Reader, { advisorId, statuses, lane, most }: BoardQuestion) {
  const before = alias(caseFile, "before");
  const ended = statuses.every((status) => over.includes(status));
  return db
    .select({
      id: caseFile.id,
      reference: caseFile.reference,
      title: caseFile.title,
      status: caseFile.status,
      lane: caseFile.lane,
      priority: caseFile.priority,
      createdAt: caseFile.createdAt,
      updatedAt: caseFile.updatedAt,
      company: organisation.name,
      advisorId: caseFile.advisorId,
      advisor: person.name,
      afterTitle: before.title,
      afterStatus: before.status,
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .leftJoin(before, eq(before.id, caseFile.afterId))
    .where(
      and(
        inArray(caseFile.status, [...statuses]),
        advisorId === null ? undefined : eq(caseFile.advisorId, advisorId),
        laneIs(lane),
      ),
    )
    .orderBy(ended ? desc(caseFile.updatedAt) : asc(caseFile.updatedAt), asc(caseFile.id))
    .limit(most);
}

function laneIs(lane: BoardQuestion["lane"]) {
  if (lane === undefined || lane === null) return undefined;
  return lane === "none" ? isNull(caseFile.lane) : eq(caseFile.lane, lane);
}

/** The newest entry of the journal that moved a case: since then it stands where it stands. */
async function sinceOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .select({ id: journalEntry.caseId, at: journalEntry.at })
    .from(journalEntry)
    .where(and(inArray(journalEntry.caseId, [...ids]), inArray(journalEntry.action, [...movingActions])))
    .orderBy(asc(journalEntry.at));
  return new Map(rows.flatMap(({ id, at }) => (id === null ? [] : [[id, at] as const])));
}

/** The last offer of each. */
async function offersOf(db: Reader, ids: readonly string[]) {
  const rows = await db
    .select({
      caseId: proposal.caseId,
      status: proposal.status,
      expiresAt: proposal.expiresAt,
      candidate: candidateName,
    })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(inArray(proposal.caseId, [...ids]))
    .orderBy(asc(proposal.createdAt), asc(proposal.id));
  return new Map(
    rows.map(({ caseId, expiresAt, ...offer }) => [caseId, { ...offer, expiresAt: expiresAt.getTime() }] as const),
  );
}

async function workersOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ caseId: assignment.caseId, name: candidateName })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(inArray(assignment.caseId, [...ids]))
    .orderBy(asc(assignment.createdAt), asc(assignment.id));
  return new Map(rows.map(({ caseId, name }) => [caseId, name]));
}
