import { and, desc, eq, exists, gt, inArray, lt, or } from "drizzle-orm";
import type { AssignmentStatus } from "#app/domain/cases/assignment.ts";
import type { CaseStatus } from "#app/domain/cases/case.ts";
import { openStatuses, type ProposalStatus } from "#app/domain/cases/proposal.ts";
import type { Lane, SkillNeed } from "#app/domain/matching/candidate.ts";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Reader } from "#db/database.ts";
import { candidate } from "#db/schema/candidates.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { assignment, caseFile, caseSkill, proposal } from "#db/schema/cases.ts";
import { contact, organisation, person } from "#db/schema/people.ts";

/** Whose cases: an advisor's own, everybody's (null), or what somebody who picks up cases may see. */
export type Seer = { advisorId: string | null } | { ownerId: string };

/** A place in a list that goes from new to old: what comes after it is older. */
export interface Place {
  at: Date;
  id: string;
}

interface Asked {
  after: Place | null;
  limit: number;
}

/** Her work, or a proposal that waits for her: only then may a candidate read a case that is not open to all of her lane. */
interface CaseAsked extends Asked {
  id?: string;
  statuses: readonly CaseStatus[];
  lane: Lane | null;
}

/** Cases that this person may see, newest first, with what they ask; `mine` when somebody who picks up cases has taken it and promised to keep it to herself. */
export async function pageOfCases(db: Reader, who: Seer, asked: CaseAsked, now: Date) {
  const { statuses, lane, after, limit, id } = asked;
  const rows = await db
    .select({
      case: caseFile,
      company: { name: organisation.name, sector: organisation.sector, size: organisation.size },
      contact: { name: contact.name, email: contact.email, phone: contact.phone },
      advisor: { id: person.id, name: person.name },
    })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .innerJoin(contact, eq(contact.id, caseFile.contactId))
    .innerJoin(person, eq(person.id, caseFile.advisorId))
    .where(
      and(
        visible(db, who, now),
        statuses.length === 0 ? undefined : inArray(caseFile.status, [...statuses]),
        lane === null ? undefined : eq(caseFile.lane, lane),
        id === undefined ? undefined : eq(caseFile.id, id),
        after === null ? undefined : older(caseFile.createdAt, caseFile.id, after),
      ),
    )
    .orderBy(desc(caseFile.createdAt), desc(caseFile.id))
    .limit(limit);
  const ids = rows.map((row) => row.case.id);
  const skills = ids.length === 0 ? [] : await skillsOf(db, ids);
  const taken = ids.length === 0 || !("ownerId" in who) ? [] : await takenBy(db, who.ownerId, ids);
  return rows.map((row) => ({
    ...row,
    skills: skills.filter(({ caseId }) => caseId === row.case.id).map(need),
    mine: taken.some(({ caseId }) => caseId === row.case.id),
  }));
}

export type SeenCase = Awaited<ReturnType<typeof pageOfCases>>[number];

/** Accepted work that this person may see, newest first: her own and that of her classes, or of the cases of an advisor. */
export function pageOfAssignments(
  db: Reader,
  who: Seer,
  { statuses, after, limit, id }: Asked & { id?: string; statuses: readonly AssignmentStatus[] },
) {
  return db
    .select({ work: assignment, title: caseFile.title, reference: caseFile.reference, lane: proposal.lane })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .innerJoin(proposal, eq(proposal.id, assignment.proposalId))
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(
      and(
        "ownerId" in who ? eq(candidate.ownerId, who.ownerId) : advisedBy(who.advisorId),
        statuses.length === 0 ? undefined : inArray(assignment.status, [...statuses]),
        id === undefined ? undefined : eq(assignment.id, id),
        after === null ? undefined : older(assignment.createdAt, assignment.id, after),
      ),
    )
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
    .limit(limit);
}

/** Proposals that this person may see, newest first: those to her and her classes, or of the cases of an advisor. */
export function pageOfProposals(
  db: Reader,
  who: Seer,
  { statuses, after, limit }: Asked & { statuses: readonly ProposalStatus[] },
) {
  return db
    .select({ proposal, assignmentId: assignment.id })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .leftJoin(assignment, eq(assignment.proposalId, proposal.id))
    .where(
      and(
        "ownerId" in who ? eq(candidate.ownerId, who.ownerId) : advisedBy(who.advisorId),
        statuses.length === 0 ? undefined : inArray(proposal.status, [...statuses]),
        after === null ? undefined : older(proposal.createdAt, proposal.id, after),
      ),
    )
    .orderBy(desc(proposal.createdAt), desc(proposal.id))
    .limit(limit);
}

export type SeenAssignment = Awaited<ReturnType<typeof pageOfAssignments>>[number];

function visible(db: Reader, who: Seer, now: Date) {
  if (!("ownerId" in who)) return advisedBy(who.advisorId);
  const own = eq(candidate.ownerId, who.ownerId);
  const inLane = db
    .select({ id: candidate.id })
    .from(candidate)
    .where(and(own, eq(candidate.lane, caseFile.lane)));
  const asked = db
    .select({ id: proposal.id })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .where(
      and(
        own,
        eq(proposal.caseId, caseFile.id),
        inArray(proposal.status, [...openStatuses]),
        gt(proposal.expiresAt, now),
      ),
    );
  const working = db
    .select({ id: assignment.id })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .where(and(own, eq(assignment.caseId, caseFile.id)));
  return or(and(eq(caseFile.status, "open"), exists(inLane)), exists(asked), exists(working));
}

// taken, and promised to keep what is read: before that she knows no company
function takenBy(db: Reader, ownerId: string, caseIds: readonly string[]) {
  const promised = and(
    eq(confidentiality.caseId, assignment.caseId),
    eq(confidentiality.personId, ownerId),
    eq(confidentiality.version, confidentialityVersion),
  );
  return db
    .select({ caseId: assignment.caseId })
    .from(assignment)
    .innerJoin(candidate, eq(candidate.id, assignment.candidateId))
    .innerJoin(confidentiality, promised)
    .where(and(eq(candidate.ownerId, ownerId), inArray(assignment.caseId, [...caseIds])));
}

function skillsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .select()
    .from(caseSkill)
    .where(inArray(caseSkill.caseId, [...caseIds]))
    .orderBy(desc(caseSkill.must), caseSkill.skill);
}

const need = ({ skill, level, must }: typeof caseSkill.$inferSelect): SkillNeed => ({
  code: skill,
  level,
  need: must ? "must" : "nice",
});

const advisedBy = (advisorId: string | null) => (advisorId === null ? undefined : eq(caseFile.advisorId, advisorId));

const older = (
  at: typeof caseFile.createdAt | typeof assignment.createdAt | typeof proposal.createdAt,
  id: typeof caseFile.id | typeof assignment.id | typeof proposal.id,
  after: Place,
) => or(lt(at, after.at), and(eq(at, after.at), lt(id, after.id)));
