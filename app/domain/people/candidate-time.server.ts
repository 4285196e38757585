import { asc, eq, inArray } from "drizzle-orm";
import { quarterOf } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { candidatePeriod, frontrunnerFacts } from "#db/schema/candidates.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";

/** The other periods of candidates, and of frontrunners how many cases begin in a quarter, in three queries for all of them. */
export async function timeOf(db: Reader, ids: readonly string[]) {
  const periods = new Map<string, { from: string; until: string | null; hoursPerWeek: number }[]>();
  const kept = await db
    .select()
    .from(candidatePeriod)
    .where(inArray(candidatePeriod.candidateId, [...ids]))
    .orderBy(asc(candidatePeriod.startsOn), asc(candidatePeriod.id));
  for (const { candidateId, startsOn: from, endsOn: until, hoursPerWeek } of kept)
    periods.set(candidateId, [...(periods.get(candidateId) ?? []), { from, until, hoursPerWeek }]);
  const quarters = await listQuarters(db, ids);
  return {
    periodsOf: (id: string) => periods.get(id) ?? [],
    quartersOf: (id: string) => quarters.get(id),
    /** How many of her cases begin in the quarter of a day, and whether one more may; who is no frontrunner always has room. */
    begunIn: (id: string, day: string) => {
      const own = quarters.get(id);
      const begun = own?.begin.filter((date) => quarterOf(date) === quarterOf(day)).length ?? 0;
      return { begun, hasRoom: own === undefined || begun < own.most };
    },
  };
}

async function listQuarters(db: Reader, ids: readonly string[]) {
  const limits = await db
    .select({ id: frontrunnerFacts.candidateId, most: frontrunnerFacts.perQuarter })
    .from(frontrunnerFacts)
    .where(inArray(frontrunnerFacts.candidateId, [...ids]));
  const quarters = new Map(limits.map(({ id, most }) => [id, { most, begin: [] as string[] }]));
  if (quarters.size === 0) return quarters;
  const work = await db
    .select({ id: assignment.candidateId, startsOn: caseFile.startsOn })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .where(inArray(assignment.candidateId, [...quarters.keys()]))
    .orderBy(asc(caseFile.startsOn), asc(assignment.id));
  for (const { id, startsOn } of work) quarters.get(id)?.begin.push(startsOn);
  return quarters;
}
