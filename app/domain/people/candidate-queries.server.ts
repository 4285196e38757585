import { and, count, eq, exists, gte, inArray, ne, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { candidate, candidateConflict, candidateSkill, teacher } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseInterest, proposal } from "#db/schema/cases.ts";
import { organisation, person, personRole } from "#db/schema/people.ts";
import { timeOf } from "./candidate-time.server.ts";
import { companyKey } from "./company-key.ts";
import { candidateRoles } from "./permissions.ts";
import { capacityUnder } from "./room.ts";

/** What a candidate is called: a class by its own name, somebody who answers for herself by hers. Needs a join with her owner. */
export const candidateName = sql<string>`coalesce(${candidate.name}, ${person.name})`;

/**
 * Everybody who can pick up cases, with all that matching may know of her and nothing else, held against one case; her name and
 * headline stand beside the facts. So many queries, however many candidates.
 */
export async function listCandidateFacts(db: Reader, caseId: string, now: Date) {
  const rows = await candidateRows(db);
  const ids = rows.map(({ kept }) => kept.id);
  if (ids.length === 0) return [];
  const facts = await factsAround(db, { ids, caseId, now });
  return rows.map((row) => ({ name: row.name, headline: row.kept.headline, candidate: asCandidate(row, facts) }));
}

/** The candidates that one person answers for, as `listCandidateFacts` sees them, the oldest first; also when she may pick up nothing. */
export async function listOwnCandidates(db: Reader, ownerId: string, now: Date) {
  const rows = await selectRows(db, eq(candidate.ownerId, ownerId));
  const ids = rows.map(({ kept }) => kept.id);
  if (ids.length === 0) return [];
  const facts = await factsAround(db, { ids, caseId: null, now });
  return rows.map((row) => ({ name: row.name, headline: row.kept.headline, candidate: asCandidate(row, facts) }));
}

/**
 * Has a candidate room for one more case, and her teacher too? Work counts until it is confirmed. Of a frontrunner the quarter in which it
 * begins must have room as well.
 * @param startsOn the day on which the case begins
 */
export async function hasRoom(db: Reader, candidateId: string, startsOn: string): Promise<boolean> {
  const rows = await selectRows(db, eq(candidate.id, candidateId));
  const load = await loadOf(db);
  const { begunIn } = await timeOf(db, [candidateId]);
  return rows.some(
    ({ kept, most }) => load.capacityOf(kept, most) > load.openOf(kept.id) && begunIn(candidateId, startsOn).hasRoom,
  );
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];
type Facts = Awaited<ReturnType<typeof factsAround>>;

function candidateRows(db: Reader) {
  const mayPickUp = db
    .select({ role: personRole.role })
    .from(personRole)
    .where(and(eq(personRole.personId, person.id), inArray(personRole.role, [...candidateRoles])));
  return selectRows(db, and(eq(person.active, true), exists(mayPickUp)));
}

function selectRows(db: Reader, which: ReturnType<typeof and>) {
  return db
    .select({ name: candidateName, kept: candidate, most: teacher.capacity })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(teacher, eq(teacher.personId, candidate.ownerId))
    .where(which)
    .orderBy(candidate.createdAt, candidate.id);
}

async function factsAround(db: Reader, asked: { ids: readonly string[]; caseId: string | null; now: Date }) {
  const { ids, caseId, now } = asked;
  return {
    skills: grouped(
      await db
        .select()
        .from(candidateSkill)
        .where(inArray(candidateSkill.candidateId, [...ids])),
    ),
    load: await loadOf(db),
    time: await timeOf(db, ids),
    thisYear: await countAssignments(db, gte(assignment.createdAt, startOfYear(now))),
    declined: await listDeclined(db, { ids, caseId }),
    conflicts: await listConflicts(db, { ids, caseId }),
    interested: caseId === null ? new Set<string>() : await listInterested(db, caseId),
  };
}

function asCandidate({ kept, most }: Row, { skills, load, time, thisYear, declined, conflicts, interested }: Facts) {
  const { headline, waitingSince, consentAt, ownerId, name, minor, teacherId, createdAt, ...facts } = kept;
  return {
    ...facts,
    skills: skills.get(kept.id) ?? {},
    otherPeriods: time.periodsOf(kept.id),
    quarters: time.quartersOf(kept.id),
    capacity: load.capacityOf(kept, most),
    openAssignments: load.openOf(kept.id),
    consented: consentAt !== null,
    organisationIdsInConflict: conflicts.get(kept.id) ?? [],
    declinedCaseIds: declined.get(kept.id) ?? [],
    interestInCase: interested.has(kept.id),
    casesThisYear: thisYear.get(kept.id) ?? 0,
    waitingSince: waitingSince.getTime(),
  };
}

/** The unfinished work of every candidate and every teacher. */
async function loadOf(db: Reader) {
  const rows = await db
    .select({ id: assignment.candidateId, lane: candidate.lane, ownerId: candidate.ownerId, found: count() })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(ne(assignment.status, "confirmed"))
    .groupBy(assignment.candidateId, candidate.lane, candidate.ownerId);
  const open = new Map(rows.map(({ id, found }) => [id, found]));
  const guided = new Map<string, number>();
  for (const { lane, ownerId, found } of rows)
    if (lane === "mbo") guided.set(ownerId, (guided.get(ownerId) ?? 0) + found);
  const openOf = (id: string) => open.get(id) ?? 0;
  const capacityOf = ({ id, lane, ownerId, capacity }: Row["kept"], most: number | null) => {
    const limit =
      lane === "mbo" && most !== null ? { capacity: most, openAssignments: guided.get(ownerId) ?? 0 } : null;
    return capacityUnder({ capacity, openAssignments: openOf(id) }, limit);
  };
  return { openOf, capacityOf };
}

async function countAssignments(db: Reader, which: ReturnType<typeof eq>): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: assignment.candidateId, found: count() })
    .from(assignment)
    .where(which)
    .groupBy(assignment.candidateId);
  return new Map(rows.map(({ id, found }) => [id, found]));
}

/** Against one case only whether that was declined; against none all that she declined. */
async function listDeclined(db: Reader, asked: { ids: readonly string[]; caseId: string | null }) {
  const about =
    asked.caseId === null ? inArray(proposal.candidateId, [...asked.ids]) : eq(proposal.caseId, asked.caseId);
  const rows = await db
    .select({ id: proposal.candidateId, caseId: proposal.caseId })
    .from(proposal)
    .where(and(about, eq(proposal.status, "declined")));
  return lists(rows.map(({ id, caseId }) => [id, caseId]));
}

async function listConflicts(db: Reader, asked: { ids: readonly string[]; caseId: string | null }) {
  const companies = await db
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(asked.caseId === null ? eq(caseFile.status, "open") : eq(caseFile.id, asked.caseId));
  const rows = await db
    .select()
    .from(candidateConflict)
    .where(inArray(candidateConflict.candidateId, [...asked.ids]));
  const byKey = lists(companies.map(({ id, name }) => [companyKey(name), id]));
  return lists(
    rows.flatMap(({ candidateId, organisationId, companyKey: key }) => {
      const tied = organisationId === null ? (byKey.get(key ?? "") ?? []) : [organisationId];
      return tied.map((id): [string, string] => [candidateId, id]);
    }),
  );
}

async function listInterested(db: Reader, caseId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: caseInterest.candidateId })
    .from(caseInterest)
    .where(eq(caseInterest.caseId, caseId));
  return new Set(rows.map(({ id }) => id));
}

function lists(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [id, one] of pairs) all.set(id, [...(all.get(id) ?? []), one].sort());
  for (const [id, ones] of all) all.set(id, [...new Set(ones)]);
  return all;
}

function grouped(rows: readonly { candidateId: string; skill: string; level: number }[]) {
  const byCandidate = new Map<string, Record<string, number>>();
  for (const { candidateId, skill, level } of rows) {
    byCandidate.set(candidateId, { ...byCandidate.get(candidateId), [skill]: level });
  }
  return byCandidate;
}

const startOfYear = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), 0, 1));
