import { and, asc, count, eq, inArray, max } from "drizzle-orm";
import { confidentialityVersion } from "#app/texts/confidentiality.ts";
import type { Reader } from "#db/database.ts";
import { candidate, groupFacts, groupMember } from "#db/schema/candidates.ts";
import { confidentiality } from "#db/schema/case-papers.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { organisation } from "#db/schema/people.ts";
import { caseMessage, milestone, workHours, workMember } from "#db/schema/work.ts";

/**
 * The classes and teams of one teacher with their students by name and the work they have, unfinished work first. Of messages only when the last
 * one was: what is said about a company stays between those who talk. So many queries, however many classes.
 */
export async function listSupervised(db: Reader, teacherId: string) {
  const classes = await db
    .select({ id: candidate.id, name: candidate.name, facts: groupFacts })
    .from(candidate)
    .leftJoin(groupFacts, eq(groupFacts.candidateId, candidate.id))
    .where(and(eq(candidate.ownerId, teacherId), eq(candidate.lane, "mbo")))
    .orderBy(asc(candidate.name), asc(candidate.id));
  const ids = classes.map(({ id }) => id);
  if (ids.length === 0) return [];
  const works = await worksOf(db, { candidateIds: ids, teacherId });
  const around = await aroundWorks(db, works);
  const students = await db
    .select({ candidateId: groupMember.candidateId, name: groupMember.name })
    .from(groupMember)
    .where(and(inArray(groupMember.candidateId, ids), eq(groupMember.active, true)))
    .orderBy(asc(groupMember.name));
  return classes.map(({ id, name, facts }) => ({
    ...{ id, name: name ?? "", supervisionHours: facts?.supervisionHours ?? null, size: facts?.size ?? null },
    students: students.filter((one) => one.candidateId === id).map((one) => one.name),
    works: works
      .filter((one) => one.work.candidateId === id)
      .map((one) => ({
        ...one,
        milestones: around.milestones.filter(({ assignmentId }) => assignmentId === one.work.id),
        hours: around.hours.filter(({ assignmentId }) => assignmentId === one.work.id),
        members: around.members.filter(({ assignmentId }) => assignmentId === one.work.id).map((each) => each.name),
        talk: around.talk.find(({ caseId }) => caseId === one.work.caseId) ?? null,
      })),
  }));
}

// the company is told to who promised to keep to herself what she reads of its case
async function worksOf(
  db: Reader,
  { candidateIds, teacherId }: { candidateIds: readonly string[]; teacherId: string },
) {
  const promised = and(
    eq(confidentiality.caseId, caseFile.id),
    eq(confidentiality.personId, teacherId),
    eq(confidentiality.version, confidentialityVersion),
  );
  const rows = await db
    .select({
      work: { id: assignment.id, caseId: caseFile.id, candidateId: assignment.candidateId, status: assignment.status },
      case: { title: caseFile.title, endsOn: caseFile.endsOn, effortHours: caseFile.effortHours },
      company: organisation.name,
      promised: confidentiality.version,
    })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .leftJoin(confidentiality, promised)
    .where(
      and(
        inArray(assignment.candidateId, [...candidateIds]),
        inArray(assignment.status, ["accepted", "started", "delivered"]),
      ),
    )
    .orderBy(asc(caseFile.endsOn), asc(assignment.id));
  return rows.map(({ promised: version, company, ...rest }) => ({
    ...rest,
    company: version === null ? null : company,
  }));
}

async function aroundWorks(db: Reader, works: Awaited<ReturnType<typeof worksOf>>) {
  const ids = works.map(({ work }) => work.id);
  const caseIds = works.map(({ work }) => work.caseId);
  if (ids.length === 0) return { milestones: [], hours: [], members: [], talk: [] };
  return {
    milestones: await db
      .select()
      .from(milestone)
      .where(inArray(milestone.assignmentId, ids))
      .orderBy(asc(milestone.position)),
    hours: await db.select().from(workHours).where(inArray(workHours.assignmentId, ids)),
    members: await db
      .select()
      .from(workMember)
      .where(inArray(workMember.assignmentId, ids))
      .orderBy(asc(workMember.name)),
    talk: await db
      .select({ caseId: caseMessage.caseId, last: max(caseMessage.createdAt), messages: count() })
      .from(caseMessage)
      .where(inArray(caseMessage.caseId, caseIds))
      .groupBy(caseMessage.caseId),
  };
}
