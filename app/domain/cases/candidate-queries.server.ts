import { and, asc, desc, eq, gt, inArray, ne } from "drizzle-orm";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import type { Lane, SkillNeed } from "#app/domain/matching/candidate.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { assignment, caseFile, caseSkill, proposal } from "#db/schema/cases.ts";
import { organisation, person } from "#db/schema/people.ts";

const isOpen = eq(caseFile.status, "open");

/** Proposals that wait for her answer (or her teacher's), to herself or to a class of hers, and are still in time, the first to expire first. */
export function listWaitingProposals(db: Reader, ownerId: string, now: Date) {
  return db
    .select({ proposal, case: caseFile, company: { sector: organisation.sector, size: organisation.size } })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(
      and(eq(candidate.ownerId, ownerId), inArray(proposal.status, [...openStatuses]), gt(proposal.expiresAt, now)),
    )
    .orderBy(asc(proposal.expiresAt), asc(proposal.id));
}

/** Her own work and that of her classes, newest first; at most 50. The company is null until she promised to keep it to herself. */
export async function listOwnAssignments(db: Reader, ownerId: string) {
  const rows = await db
    .select({ assignment, case: caseFile, company: organisation.name, promised: confidentiality.version })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .leftJoin(
      confidentiality,
      and(
        eq(confidentiality.caseId, caseFile.id),
        eq(confidentiality.personId, ownerId),
        eq(confidentiality.version, confidentialityVersion),
      ),
    )
    .where(eq(candidate.ownerId, ownerId))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
    .limit(50);
  return rows.map(({ promised, company, ...row }) => ({ ...row, company: promised === null ? null : company }));
}

/** Open cases of one lane as candidates may see them (no company's name), the longest waiting first; at most 200. */
export async function listOpenCases(db: Reader, lane: Lane) {
  const rows = await openCaseRows(db, and(isOpen, eq(caseFile.lane, lane)));
  const ids = rows.map(({ case: { id } }) => id);
  const kept = ids.length === 0 ? [] : await caseSkillsOf(db, ids);
  return rows.map((row) => openCaseOf(row, kept));
}

export type OpenCase = Awaited<ReturnType<typeof listOpenCases>>[number];

/** One open case of her lane; undefined when it is taken, of another lane, or not there. */
export async function findOpenCase(db: Reader, which: { id: string; lane: Lane }): Promise<OpenCase | undefined> {
  const [row] = await openCaseRows(db, and(isOpen, eq(caseFile.id, which.id), eq(caseFile.lane, which.lane)));
  return row && openCaseOf(row, await caseSkillsOf(db, [which.id]));
}

/** A proposal by itself: who answers it, what it says, and the work that came of it, if any. */
export async function findOffer(db: Reader, id: string) {
  const [row] = await db
    .select({
      proposal,
      ownerId: candidate.ownerId,
      candidate: candidateName,
      /** Under age: her teacher decides along. */
      minor: candidate.minor,
      teacherId: candidate.teacherId,
      assignmentId: assignment.id,
      company: { sector: organisation.sector, size: organisation.size },
    })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .leftJoin(assignment, eq(assignment.proposalId, proposal.id))
    .where(eq(proposal.id, id));
  return row;
}

/** Is somebody else asked for the same case, and still to answer? Who it is, is told to nobody. */
export async function isAnotherAsked(db: Reader, asked: { caseId: string; id: string }): Promise<boolean> {
  const { caseId, status, id } = proposal;
  const others = and(eq(caseId, asked.caseId), ne(id, asked.id), inArray(status, [...openStatuses]));
  return (await db.$count(proposal, others)) > 0;
}

/** An assignment by itself with who answers for it and who does it by name, or undefined. */
export async function findAssignment(db: Reader, id: string) {
  const [row] = await db
    .select({ work: assignment, ownerId: candidate.ownerId, worker: candidateName })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(assignment.id, id));
  return row;
}

/** Cases as candidates may see them, without the company's name; the longest waiting first, at most 200. */
export function openCaseRows(db: Reader, which: ReturnType<typeof and>) {
  return db
    .select({
      case: caseFile,
      company: { sector: organisation.sector, size: organisation.size },
      advisor: { name: person.name, email: person.email },
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(which)
    .orderBy(asc(caseFile.createdAt), asc(caseFile.id))
    .limit(200);
}

/** The skills that cases ask, required ones first. */
export function caseSkillsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .select()
    .from(caseSkill)
    .where(inArray(caseSkill.caseId, [...caseIds]))
    .orderBy(desc(caseSkill.must), asc(caseSkill.skill));
}

/** A case with its skills, and as matching sees it. */
export function openCaseOf(
  row: Awaited<ReturnType<typeof openCaseRows>>[number],
  kept: readonly (typeof caseSkill.$inferSelect)[],
) {
  const skills = kept
    .filter(({ caseId }) => caseId === row.case.id)
    .map(({ skill, level, must }): SkillNeed => ({ code: skill, level, need: must ? "must" : "nice" }));
  return { ...row, skills, matchCase: matchCaseOf(row.case, skills, row.company.sector) };
}
