import { and, asc, count, eq, inArray, isNull, ne } from "drizzle-orm";
import { type CandidateInput, candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import type { Reader } from "#db/database.ts";
import {
  candidate,
  candidateConflict,
  candidatePeriod,
  candidateSkill,
  frontrunnerFacts,
  groupFacts,
  groupMember,
  studentFacts,
  teacher,
} from "#db/schema/candidates.ts";
import { assignment, caseInterest } from "#db/schema/cases.ts";
import { organisation, person } from "#db/schema/people.ts";

/** One candidate with who answers for her and how she stands; undefined when there is none with this id. */
export async function findCandidate(db: Reader, id: string) {
  const [row] = await db
    .select({ kept: candidate, owner: person.name })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(candidate.id, id));
  return row;
}

export type FoundCandidate = NonNullable<Awaited<ReturnType<typeof findCandidate>>>;

/** What somebody said that she offers, as the form takes it; null when what is kept is not whole, as of an account of before. */
export async function findOffered(db: Reader, { kept }: FoundCandidate): Promise<CandidateInput | null> {
  const skills = await db.select().from(candidateSkill).where(eq(candidateSkill.candidateId, kept.id));
  const periods = await db
    .select()
    .from(candidatePeriod)
    .where(eq(candidatePeriod.candidateId, kept.id))
    .orderBy(asc(candidatePeriod.startsOn), asc(candidatePeriod.id));
  const { lane, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil } = kept;
  const { languages, places, maxTravelBand, sectors } = kept;
  const read = candidateSchema.safeParse({
    ...{ lane, headline, level, hoursPerWeek, capacity, availableFrom, availableUntil },
    ...{ languages, places, maxTravelBand, sectors },
    skills: Object.fromEntries(skills.map(({ skill, level: has }) => [skill, has])),
    otherPeriods: periods.map((one) => ({ from: one.startsOn, until: one.endsOn, hoursPerWeek: one.hoursPerWeek })),
    ...(await factsOf(db, kept)),
  });
  return read.success ? read.data : null;
}

async function factsOf(db: Reader, { id, lane, name }: FoundCandidate["kept"]) {
  switch (lane) {
    case "student": {
      const { programme, year, wishes } = studentFacts;
      const found = db.select({ programme, year, wishes }).from(studentFacts);
      return (await found.where(eq(studentFacts.candidateId, id)))[0];
    }
    case "mbo": {
      const { kind, crebo, mboLevel, size, supervisionHours } = groupFacts;
      const found = db.select({ kind, crebo, mboLevel, size, supervisionHours }).from(groupFacts);
      return { name, ...(await found.where(eq(groupFacts.candidateId, id)))[0] };
    }
    case "frontrunner": {
      const { kind, rateCents, perQuarter, regions } = frontrunnerFacts;
      const found = db.select({ kind, rateCents, perQuarter, regions }).from(frontrunnerFacts);
      return (await found.where(eq(frontrunnerFacts.candidateId, id)))[0];
    }
  }
}

/** The student or frontrunner that an account is herself; undefined while there is none. */
export async function findSelf(db: Reader, personId: string) {
  const own = and(eq(candidate.ownerId, personId), isNull(candidate.name));
  return (await db.select({ id: candidate.id, lane: candidate.lane }).from(candidate).where(own))[0];
}

/** The companies with which a candidate has a tie, as she wrote them, the oldest first. */
export function listConflicts(db: Reader, candidateId: string) {
  return db
    .select({
      id: candidateConflict.id,
      kind: candidateConflict.kind,
      company: candidateConflict.company,
      key: candidateConflict.companyKey,
      known: organisation.name,
    })
    .from(candidateConflict)
    .leftJoin(organisation, eq(organisation.id, candidateConflict.organisationId))
    .where(eq(candidateConflict.candidateId, candidateId))
    .orderBy(asc(candidateConflict.createdAt), asc(candidateConflict.id));
}

/** The cases that a candidate wants, the most wanted first. */
export async function listWanted(db: Reader, candidateId: string): Promise<string[]> {
  const rows = await db
    .select({ caseId: caseInterest.caseId })
    .from(caseInterest)
    .where(eq(caseInterest.candidateId, candidateId))
    .orderBy(asc(caseInterest.rank));
  return rows.map(({ caseId }) => caseId);
}

/** Classes and teams with their facts, load and number of students; of one teacher, or of all (`ownerId` null). */
export async function listGroups(db: Reader, ownerId: string | null) {
  const rows = await db
    .select({ kept: candidate, facts: groupFacts, teacher: person.name, most: teacher.capacity })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(groupFacts, eq(groupFacts.candidateId, candidate.id))
    .leftJoin(teacher, eq(teacher.personId, candidate.ownerId))
    .where(and(eq(candidate.lane, "mbo"), ownerId === null ? undefined : eq(candidate.ownerId, ownerId)))
    .orderBy(asc(person.name), asc(candidate.name), asc(candidate.id));
  const ids = rows.map(({ kept }) => kept.id);
  if (ids.length === 0) return [];
  const work = await db
    .select({ id: assignment.candidateId, found: count() })
    .from(assignment)
    .where(and(inArray(assignment.candidateId, ids), ne(assignment.status, "confirmed")))
    .groupBy(assignment.candidateId);
  const members = await db
    .select({ id: groupMember.candidateId, found: count() })
    .from(groupMember)
    .where(and(inArray(groupMember.candidateId, ids), eq(groupMember.active, true)))
    .groupBy(groupMember.candidateId);
  const [open, students] = [work, members].map((found) => new Map(found.map((one) => [one.id, one.found])));
  return rows.map((row) => ({
    ...row,
    open: open?.get(row.kept.id) ?? 0,
    students: students?.get(row.kept.id) ?? 0,
  }));
}

export type Group = Awaited<ReturnType<typeof listGroups>>[number];

/** The limit of a teacher over all her classes; null when there is none. */
export async function findTeacherCapacity(db: Reader, personId: string): Promise<number | null> {
  const [row] = await db.select().from(teacher).where(eq(teacher.personId, personId));
  return row?.capacity ?? null;
}
