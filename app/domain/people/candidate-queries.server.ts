import { and, count, eq, exists, gt, gte, inArray, ne, sql } from "drizzle-orm";
import { dayMs } from "#app/lib/dates.ts";
import type { Reader } from "#db/database.ts";
import { candidate, candidateSkill, frontrunnerFacts, teacher } from "#db/schema/candidates.ts";
import { assignment, proposal } from "#db/schema/cases.ts";
import { person, personRole } from "#db/schema/people.ts";
import { lists, readTies, type Ties, tiesOf } from "./candidate-ties.server.ts";
import { hasQuarterRoom, readBegun, readPeriods } from "./candidate-time.server.ts";
import { candidateRoles } from "./permissions.ts";
import { capacityUnder, recentDays } from "./room.ts";

/** What a candidate is called: a class by its own name, somebody who answers for herself by hers. Needs a join with her owner. */
export const candidateName = sql<string>`coalesce(${candidate.name}, ${person.name})`;

/**
 * Everybody who can pick up cases, with all that matching may know of her and nothing else, held against one case; her name and
 * headline stand beside the facts. So many queries, however many candidates.
 */
export async function listCandidateFacts(db: Reader, caseId: string, now: Date) {
  const { rows, ...profiles } = await readProfiles(db);
  const facts = { ...profiles, ...(await readWork(db, now)), ...(await readTies(db, { caseId })) };
  return rows.map((row) => ({ name: row.name, headline: row.kept.headline, candidate: asCandidate(row, facts) }));
}

/** The candidates that one person answers for, as `listCandidateFacts` sees them, the oldest first; also when she may pick up nothing. */
export async function listOwnCandidates(db: Reader, ownerId: string, now: Date) {
  const rows = await selectRows(db, eq(candidate.ownerId, ownerId));
  const ids = rows.map(({ kept }) => kept.id);
  if (ids.length === 0) return [];
  const skills = grouped(await db.select().from(candidateSkill).where(inArray(candidateSkill.candidateId, ids)));
  const own = { skills, periods: await readPeriods(db, ids) };
  const facts = { ...own, ...(await readWork(db, now)), ...(await readTies(db, { ids })) };
  return rows.map((row) => ({ name: row.name, headline: row.kept.headline, candidate: asCandidate(row, facts) }));
}

/**
 * Some candidates, as far as they may pick up anything, held against every open case. Here a class has its own capacity; `guide` is the teacher with
 * a limit over all her classes. So many queries, however many candidates: at most some hundreds at once.
 *
 * @param work of everybody: see `readWork`
 */
export async function listChosenCandidates(db: Reader, ids: readonly string[], work: Work) {
  const rows = await candidateRows(db, inArray(candidate.id, [...ids]));
  const levels = db
    .select()
    .from(candidateSkill)
    .where(inArray(candidateSkill.candidateId, [...ids]));
  const facts = {
    skills: grouped(await levels),
    periods: await readPeriods(db, ids),
    ...work,
    ...(await readTies(db, { ids })),
  };
  return rows.map((row) => {
    const { lane, ownerId, capacity } = row.kept;
    const guides = lane === "mbo" && row.most !== null;
    return {
      candidate: { ...asCandidate(row, facts), capacity },
      guide: guides ? { id: ownerId, room: Math.max(0, (row.most ?? 0) - work.load.guidedOf(ownerId)) } : null,
    };
  });
}

/** What these candidates are called, with what they say of themselves in a line. */
export async function listNames(db: Reader, ids: readonly string[]) {
  const rows = await db
    .select({ id: candidate.id, name: candidateName, headline: candidate.headline })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .where(inArray(candidate.id, [...ids]));
  return new Map(rows.map(({ id, name, headline }) => [id, { name, headline }]));
}

/**
 * Has a candidate room for one more case, and her teacher too? Work counts until it is confirmed. Of a frontrunner the quarter in which it
 * begins must have room as well.
 * @param startsOn the day on which the case begins
 */
export async function hasRoom(db: Reader, candidateId: string, startsOn: string): Promise<boolean> {
  const rows = await selectRows(db, eq(candidate.id, candidateId));
  const load = await loadOf(db);
  const begun = (await readBegun(db)).get(candidateId) ?? [];
  return rows.some(
    ({ kept, most, perQuarter }) =>
      load.capacityOf(kept, most) > load.openOf(kept.id) && hasQuarterRoom(perQuarter, begun, startsOn),
  );
}

/** What candidates tell of themselves: it changes when one of them, or who may come in, changes. */
export async function readProfiles(db: Reader) {
  const rows = await candidateRows(db);
  return { rows, skills: grouped(await db.select().from(candidateSkill)), periods: await readPeriods(db, null) };
}

/** The work that candidates have and were offered: it changes with every proposal and assignment, and with the date. */
export async function readWork(db: Reader, now: Date) {
  return {
    load: await loadOf(db),
    thisYear: await countAssignments(db, gte(assignment.createdAt, startOfYear(now))),
    offers: await countOffers(db, now),
    begun: await readBegun(db),
  };
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];
type Profiles = Awaited<ReturnType<typeof readProfiles>>;
export type Work = Awaited<ReturnType<typeof readWork>>;

function candidateRows(db: Reader, which?: ReturnType<typeof and>) {
  const mayPickUp = db
    .select({ role: personRole.role })
    .from(personRole)
    .where(and(eq(personRole.personId, person.id), inArray(personRole.role, [...candidateRoles])));
  return selectRows(db, and(eq(person.active, true), exists(mayPickUp), which));
}

function selectRows(db: Reader, which: ReturnType<typeof and>) {
  return db
    .select({ name: candidateName, kept: candidate, most: teacher.capacity, perQuarter: frontrunnerFacts.perQuarter })
    .from(candidate)
    .innerJoin(person, eq(person.id, candidate.ownerId))
    .leftJoin(teacher, eq(teacher.personId, candidate.ownerId))
    .leftJoin(frontrunnerFacts, eq(frontrunnerFacts.candidateId, candidate.id))
    .where(which)
    .orderBy(candidate.createdAt, candidate.id);
}

/** One candidate as matching sees her. */
export function asCandidate(
  { kept, most, perQuarter }: Row,
  { skills, periods, load, thisYear, offers, begun, ...ties }: Omit<Profiles, "rows"> & Work & Ties,
) {
  const { headline, waitingSince, consentAt, ownerId, name, createdAt, minor, teacherId, ...rest } = kept;
  const { pausedFor, unansweredFrom, ...facts } = rest;
  return {
    ...facts,
    skills: skills.get(kept.id) ?? {},
    otherPeriods: periods.get(kept.id) ?? [],
    consented: consentAt !== null,
    lacksTeacher: minor && teacherId === null,
    waitingSince: waitingSince.getTime(),
    ...standingOf({ kept, most, perQuarter }, { load, thisYear, offers, begun }),
    ...tiesOf(kept.id, ties),
  };
}

/** What her work and offers make of her room and her turn. */
export function standingOf(
  { kept, most, perQuarter }: Pick<Row, "kept" | "most" | "perQuarter">,
  { load, thisYear, offers, begun }: Work,
) {
  return {
    quarters: perQuarter === null ? undefined : { most: perQuarter, begin: begun.get(kept.id) ?? [] },
    capacity: load.capacityOf(kept, most),
    openAssignments: load.openOf(kept.id),
    askedCaseIds: offers.asked.get(kept.id) ?? [],
    casesThisYear: thisYear.get(kept.id) ?? 0,
    recentProposals: offers.recent.get(kept.id) ?? 0,
    proposedBefore: offers.ever.has(kept.id),
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
  const guidedOf = (ownerId: string) => guided.get(ownerId) ?? 0;
  const capacityOf = ({ id, lane, ownerId, capacity }: Row["kept"], most: number | null) => {
    const limit = lane === "mbo" && most !== null ? { capacity: most, openAssignments: guidedOf(ownerId) } : null;
    return capacityUnder({ capacity, openAssignments: openOf(id) }, limit);
  };
  return { openOf, guidedOf, capacityOf };
}

async function countAssignments(db: Reader, which: ReturnType<typeof eq>): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: assignment.candidateId, found: count() })
    .from(assignment)
    .where(which)
    .groupBy(assignment.candidateId);
  return new Map(rows.map(({ id, found }) => [id, found]));
}

/** Who was ever asked, and how often in the days that count for leaving somebody alone. */
async function countOffers(db: Reader, now: Date) {
  const since = new Date(now.getTime() - recentDays * dayMs);
  const rows = await db
    .select({
      id: proposal.candidateId,
      recent: sql<number>`count(case when ${gte(proposal.createdAt, since)} then 1 end)`.mapWith(Number),
    })
    .from(proposal)
    .groupBy(proposal.candidateId);
  return {
    ever: new Set(rows.map(({ id }) => id)),
    recent: new Map(rows.map(({ id, recent }) => [id, recent])),
    asked: await listAsked(db, now),
  };
}

/** Every proposal that waits, by candidate; what is past its time waits no more, also before that was noted. */
async function listAsked(db: Reader, now: Date) {
  const rows = await db
    .select({ id: proposal.candidateId, caseId: proposal.caseId })
    .from(proposal)
    .where(and(inArray(proposal.status, ["proposed", "viewed", "confirming"]), gt(proposal.expiresAt, now)));
  return lists(rows.map(({ id, caseId }) => [id, caseId]));
}

function grouped(rows: readonly { candidateId: string; skill: string; level: number }[]) {
  const byCandidate = new Map<string, Record<string, number>>();
  for (const { candidateId, skill, level } of rows) {
    const levels = byCandidate.get(candidateId) ?? {};
    levels[skill] = level;
    byCandidate.set(candidateId, levels);
  }
  return byCandidate;
}

const startOfYear = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), 0, 1));
