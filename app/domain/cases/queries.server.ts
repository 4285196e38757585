import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import type { SkillNeed } from "#app/domain/matching/candidate.ts";
import { candidateName } from "#app/domain/people/candidate-queries.server.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseSkill, laneAdvice, proposal } from "#db/schema/cases.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

const columns = {
  case: caseFile,
  company: { name: organisation.name, sector: organisation.sector },
  contact: { name: contact.name, email: contact.email, phone: contact.phone, language: contact.language },
  advisor: { id: person.id, name: person.name, email: person.email, language: person.language },
};

/** A case with the company, the people and the skills it asks, required ones first; undefined when there is none with this id. */
export async function findCase(db: Reader, id: string) {
  const [row] = await db
    .select(columns)
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(contact, eq(contact.id, caseFile.contactId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(eq(caseFile.id, id));
  return row && { ...row, skills: await listSkills(db, id) };
}

export type FoundCase = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** The case that a proposal or an assignment is for. @throws when there is none: the row would hang on nothing */
export async function caseOf(db: Reader, id: string): Promise<FoundCase> {
  const found = await findCase(db, id);
  if (!found) throw new Error("a proposal or an assignment is for no case");
  return found;
}

/** Cases of one advisor, or of all (`advisorId` null), newest first; at most 200. */
export function listCases(db: Reader, which: { advisorId: string | null; statuses: readonly CaseStatus[] }) {
  return db
    .select({
      id: caseFile.id,
      reference: caseFile.reference,
      title: caseFile.title,
      status: caseFile.status,
      lane: caseFile.lane,
      createdAt: caseFile.createdAt,
      updatedAt: caseFile.updatedAt,
      company: organisation.name,
      advisor: person.name,
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(and(ownedBy(which.advisorId), inArray(caseFile.status, [...which.statuses])))
    .orderBy(desc(caseFile.createdAt), desc(caseFile.id))
    .limit(200);
}

/** How many cases there are in each state, of one advisor or of all. */
export async function countCases(db: Reader, advisorId: string | null): Promise<ReadonlyMap<CaseStatus, number>> {
  const rows = await db
    .select({ status: caseFile.status, found: count() })
    .from(caseFile)
    .where(ownedBy(advisorId))
    .groupBy(caseFile.status);
  return new Map(rows.map(({ status, found }) => [status, found]));
}

/** The cases that came from one appointment, oldest first. */
export function listCasesOfAppointment(db: Reader, appointmentId: string) {
  return db
    .select({ id: caseFile.id, title: caseFile.title, status: caseFile.status, lane: caseFile.lane })
    .from(caseFile)
    .where(eq(caseFile.appointmentId, appointmentId))
    .orderBy(asc(caseFile.createdAt), asc(caseFile.id));
}

/** Every offer of a case, newest first, with the name of the candidate. */
export function listProposals(db: Reader, caseId: string) {
  return db
    .select({ proposal, candidate: candidateName })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(proposal.caseId, caseId))
    .orderBy(desc(proposal.createdAt), desc(proposal.id));
}

/** A proposal with whose case it is about and who answers it; undefined when there is none with this id. */
export async function findProposal(db: Reader, id: string) {
  const [row] = await db
    .select({
      proposal,
      case: { id: caseFile.id, reference: caseFile.reference, advisorId: caseFile.advisorId },
      owner: { id: person.id, name: person.name, email: person.email, language: person.language },
    })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(proposal.id, id));
  return row;
}

/** What has to be known of a candidate when she is asked, besides what counts: whether a teacher decides along. */
export async function findCandidateFlags(db: Reader, candidateId: string) {
  const [row] = await db.select({ minor: candidate.minor }).from(candidate).where(eq(candidate.id, candidateId));
  return { minor: row?.minor ?? false };
}

/** The names of candidates, in the order of the ids; who is not there any more is left out. */
export async function listCandidateNames(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: candidate.id, name: candidateName })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(inArray(candidate.id, [...ids]));
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ name }) => name));
}

/** The accepted work of a case with who does it; undefined while nobody does. */
export async function findAssignmentOfCase(db: Reader, caseId: string) {
  const [row] = await db
    .select({ assignment, candidate: candidateName })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(eq(assignment.caseId, caseId))
    // what was done before the case was opened again is of before
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
    .limit(1);
  return row;
}

/** What an open case waits for: a lane, a first offer, or another one after the last came to nothing. */
export type CaseNeed = "lane" | "proposal" | "after-declined" | "after-expired";

/** Open cases of one advisor, or of all, with what each needs from her; the longest waiting first. */
export async function listCaseNeeds(db: Reader, advisorId: string | null) {
  const rows = await db
    .select({
      id: caseFile.id,
      title: caseFile.title,
      lane: caseFile.lane,
      since: caseFile.updatedAt,
      company: organisation.name,
      answer: proposal.status,
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .leftJoin(proposal, eq(proposal.caseId, caseFile.id))
    .where(and(ownedBy(advisorId), eq(caseFile.status, "open")))
    .orderBy(asc(caseFile.updatedAt), asc(caseFile.id), desc(proposal.createdAt));
  // only the newest offer of each case tells what it needs
  return rows
    .filter(({ id }, index) => rows[index - 1]?.id !== id)
    .map(({ answer, lane, ...rest }) => ({ ...rest, need: needOf(lane, answer) }));
}

function needOf(lane: string | null, answer: string | null): CaseNeed {
  if (answer === "declined" || answer === "expired") return `after-${answer}`;
  return lane === null ? "lane" : "proposal";
}

async function listSkills(db: Reader, caseId: string): Promise<SkillNeed[]> {
  const rows = await db
    .select()
    .from(caseSkill)
    .where(eq(caseSkill.caseId, caseId))
    .orderBy(desc(caseSkill.must), asc(caseSkill.skill));
  return rows.map(({ skill, level, must }) => ({ code: skill, level, need: must ? "must" : "nice" }));
}

const ownedBy = (advisorId: string | null) => (advisorId === null ? undefined : eq(caseFile.advisorId, advisorId));

/** Why the lane of a case was chosen, as the advisor put it last; empty when she did not say, and without a lane. */
export async function findLaneReason(db: Reader, caseId: string): Promise<string> {
  const [newest] = await db
    .select({ reason: laneAdvice.reason })
    .from(laneAdvice)
    .where(eq(laneAdvice.caseId, caseId))
    .orderBy(desc(laneAdvice.createdAt), desc(laneAdvice.id))
    .limit(1);
  return newest?.reason ?? "";
}
