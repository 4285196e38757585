import { asc, eq, inArray } from "drizzle-orm";
import { quarterOf } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { candidatePeriod } from "#db/schema/candidates.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";

/** The periods that candidates have besides that of their own row, the first to begin first. @param ids of whom; null: of everybody */
export async function readPeriods(db: Reader, ids: readonly string[] | null) {
  const periods = new Map<string, { from: string; until: string | null; hoursPerWeek: number }[]>();
  const kept = await db
    .select()
    .from(candidatePeriod)
    .where(ids === null ? undefined : inArray(candidatePeriod.candidateId, [...ids]))
    .orderBy(asc(candidatePeriod.startsOn), asc(candidatePeriod.id));
  for (const { candidateId, startsOn: from, endsOn: until, hoursPerWeek } of kept)
    periods.set(candidateId, [...(periods.get(candidateId) ?? []), { from, until, hoursPerWeek }]);
  return periods;
}

/** On which days the cases of frontrunners begin, of all that they ever took on: of those alone who have any. */
export async function readBegun(db: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const begun = new Map<string, string[]>();
  const work = await db
    .select({ id: assignment.candidateId, startsOn: caseFile.startsOn })
    .from(assignment)
    .innerJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .where(eq(caseFile.lane, "frontrunner"))
    .orderBy(asc(caseFile.startsOn), asc(assignment.id));
  for (const { id, startsOn } of work) begun.set(id, [...(begun.get(id) ?? []), startsOn]);
  return begun;
}

/** Has the quarter of a day room for one more? Without a limit it always has. @param begun the days on which her cases begin */
export function hasQuarterRoom(most: number | null, begun: readonly string[], day: string): boolean {
  return most === null || begun.filter((date) => quarterOf(date) === quarterOf(day)).length < most;
}
