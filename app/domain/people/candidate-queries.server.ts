import { and, count, eq, exists, gte, inArray, ne } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { assignment, proposal } from "#db/schema/cases.ts";
import { person, personRole, personSkill, profile } from "#db/schema/people.ts";
import { candidateRoles } from "./permissions.ts";

/**
 * Everybody who can pick up cases, with all that matching may know of her and nothing else, held against one case; her name and
 * headline stand beside the facts. Five queries, however many candidates.
 */
export async function listCandidateFacts(db: Reader, caseId: string, now: Date) {
  const rows = await candidateRows(db);
  const ids = rows.map(({ profile: { personId } }) => personId);
  if (ids.length === 0) return [];
  const skills = grouped(await db.select().from(personSkill).where(inArray(personSkill.personId, ids)));
  const open = await countAssignments(db, ne(assignment.status, "confirmed"));
  const thisYear = await countAssignments(db, gte(assignment.createdAt, startOfYear(now)));
  const declined = await decliners(db, caseId);
  return rows.map(({ name, profile: { personId, headline, conflictOrganisationIds, waitingSince, ...facts } }) => ({
    name,
    headline,
    candidate: {
      ...facts,
      id: personId,
      skills: skills.get(personId) ?? {},
      openAssignments: open.get(personId) ?? 0,
      organisationIdsInConflict: conflictOrganisationIds,
      declinedCaseIds: declined.has(personId) ? [caseId] : [],
      interestInCase: false,
      casesThisYear: thisYear.get(personId) ?? 0,
      waitingSince: waitingSince.getTime(),
    },
  }));
}

function candidateRows(db: Reader) {
  const mayPickUp = db
    .select({ role: personRole.role })
    .from(personRole)
    .where(and(eq(personRole.personId, person.id), inArray(personRole.role, [...candidateRoles])));
  return db
    .select({ name: person.name, profile })
    .from(profile)
    .innerJoin(person, eq(person.id, profile.personId))
    .where(and(eq(person.active, true), exists(mayPickUp)));
}

async function countAssignments(db: Reader, which: ReturnType<typeof eq>): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: assignment.candidateId, found: count() })
    .from(assignment)
    .where(which)
    .groupBy(assignment.candidateId);
  return new Map(rows.map(({ id, found }) => [id, found]));
}

async function decliners(db: Reader, caseId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: proposal.candidateId })
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), eq(proposal.status, "declined")));
  return new Set(rows.map(({ id }) => id));
}

function grouped(rows: readonly { personId: string; skill: string; level: number }[]) {
  const byPerson = new Map<string, Record<string, number>>();
  for (const { personId, skill, level } of rows) {
    byPerson.set(personId, { ...byPerson.get(personId), [skill]: level });
  }
  return byPerson;
}

const startOfYear = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), 0, 1));
