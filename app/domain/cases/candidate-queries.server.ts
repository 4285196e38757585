import { and, asc, count, desc, eq, gt, gte, inArray, ne } from "drizzle-orm";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import type { Candidate, Lane, SkillNeed } from "#app/domain/matching/candidate.ts";
import type { Reader } from "#db/database.ts";
import { assignment, caseFile, caseSkill, proposal } from "#db/schema/cases.ts";
import { organisation, person, personSkill, profile } from "#db/schema/people.ts";

/** Herself as matching sees her, with the headline of her profile; undefined while she has no profile. */
export async function findOwnProfile(
  db: Reader,
  personId: string,
  now: Date,
): Promise<{ headline: string; candidate: Candidate } | undefined> {
  const [row] = await db.select().from(profile).where(eq(profile.personId, personId));
  if (!row) return undefined;
  const { headline, conflictOrganisationIds, waitingSince, personId: id, ...facts } = row;
  const skills = await db.select().from(personSkill).where(eq(personSkill.personId, personId));
  const declined = await db
    .select({ caseId: proposal.caseId })
    .from(proposal)
    .where(and(eq(proposal.candidateId, personId), eq(proposal.status, "declined")));
  const newYear = new Date(Date.UTC(now.getUTCFullYear(), 0, 1));
  return {
    headline,
    candidate: {
      ...facts,
      id,
      skills: Object.fromEntries(skills.map(({ skill, level }) => [skill, level])),
      openAssignments: await countWork(db, personId, ne(assignment.status, "confirmed")),
      organisationIdsInConflict: conflictOrganisationIds,
      declinedCaseIds: declined.map(({ caseId }) => caseId),
      interestInCase: false,
      casesThisYear: await countWork(db, personId, gte(assignment.createdAt, newYear)),
      waitingSince: waitingSince.getTime(),
    },
  };
}

/** Proposals that wait for her answer and are still in time, the first to expire first. */
export function listWaitingProposals(db: Reader, candidateId: string, now: Date) {
  return db
    .select({ proposal, case: caseFile, company: { sector: organisation.sector, size: organisation.size } })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(
      and(
        eq(proposal.candidateId, candidateId),
        inArray(proposal.status, ["proposed", "viewed"]),
        gt(proposal.expiresAt, now),
      ),
    )
    .orderBy(asc(proposal.expiresAt), asc(proposal.id));
}

/** Her own work, newest first; at most 50. */
export function listOwnAssignments(db: Reader, candidateId: string) {
  return db
    .select({ assignment, case: caseFile, company: organisation.name })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(eq(assignment.candidateId, candidateId))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
    .limit(50);
}

/** Open cases of one lane as candidates may see them (no company's name), the longest waiting first; at most 200. */
export async function listOpenCases(db: Reader, lane: Lane) {
  const rows = await openCases(db, eq(caseFile.lane, lane));
  const ids = rows.map(({ case: { id } }) => id);
  const kept = ids.length === 0 ? [] : await skillsOf(db, ids);
  return rows.map((row) => asOpenCase(row, kept));
}

export type OpenCase = Awaited<ReturnType<typeof listOpenCases>>[number];

/** One open case of her lane; undefined when it is taken, of another lane, or not there. */
export async function findOpenCase(db: Reader, which: { id: string; lane: Lane }): Promise<OpenCase | undefined> {
  const [row] = await openCases(db, and(eq(caseFile.id, which.id), eq(caseFile.lane, which.lane)));
  return row && asOpenCase(row, await skillsOf(db, [which.id]));
}

/** A proposal by itself: whose it is, what it says, and the work that came of it, if any. */
export async function findOffer(db: Reader, id: string) {
  const [row] = await db
    .select({
      proposal,
      assignmentId: assignment.id,
      company: { sector: organisation.sector, size: organisation.size },
    })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .leftJoin(assignment, eq(assignment.proposalId, proposal.id))
    .where(eq(proposal.id, id));
  return row;
}

/** An assignment by itself, or undefined. */
export async function findAssignment(db: Reader, id: string) {
  return (await db.select().from(assignment).where(eq(assignment.id, id)))[0];
}

function openCases(db: Reader, which: ReturnType<typeof and>) {
  return db
    .select({
      case: caseFile,
      company: { sector: organisation.sector, size: organisation.size },
      advisor: { name: person.name, email: person.email },
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(and(eq(caseFile.status, "open"), which))
    .orderBy(asc(caseFile.createdAt), asc(caseFile.id))
    .limit(200);
}

function skillsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .select()
    .from(caseSkill)
    .where(inArray(caseSkill.caseId, [...caseIds]))
    .orderBy(desc(caseSkill.must), asc(caseSkill.skill));
}

function asOpenCase(
  row: Awaited<ReturnType<typeof openCases>>[number],
  kept: readonly (typeof caseSkill.$inferSelect)[],
) {
  const skills = kept
    .filter(({ caseId }) => caseId === row.case.id)
    .map(({ skill, level, must }): SkillNeed => ({ code: skill, level, need: must ? "must" : "nice" }));
  return { ...row, skills, matchCase: matchCaseOf(row.case, skills, row.company.sector) };
}

async function countWork(db: Reader, personId: string, which: ReturnType<typeof and>): Promise<number> {
  const [row] = await db
    .select({ found: count() })
    .from(assignment)
    .where(and(eq(assignment.candidateId, personId), which));
  return row?.found ?? 0;
}
