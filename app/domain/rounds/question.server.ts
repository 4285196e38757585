import { and, asc, count, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import { openStatuses } from "#app/domain/cases/proposal.ts";
import type { SkillNeed } from "#app/domain/matching/candidate.ts";
import { findRules } from "#app/domain/matching/queries.server.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { listChosenCandidates, readWork, type Work } from "#app/domain/people/candidate-queries.server.ts";
import type { RoundCandidate, RoundCase, RoundQuestion, StandingPair } from "#app/domain/rounds/round-question.ts";
import { roundSettings } from "#app/domain/rounds/schema.ts";
import type { Reader } from "#db/database.ts";
import { candidate, groupFacts } from "#db/schema/candidates.ts";
import { assignment, caseFile, caseInterest, caseSkill, proposal } from "#db/schema/cases.ts";
import { organisation } from "#db/schema/people.ts";
import type { matchingRound } from "#db/schema/rounds.ts";

type Kept = typeof matchingRound.$inferSelect;
const waiting = inArray(proposal.status, [...openStatuses]);
/** Rows are asked for so many ids at once. */
const idsAtOnce = 500;

/**
 * Everything that a calculation depends on, as it is now. Cases that are no longer open are left out, unless somebody of this very round has them or
 * may still say yes: these pairs stand.
 *
 * @param family the ids of all calculations of the same round
 * @param onRead called with how many of the chosen candidates were read
 */
export async function roundQuestion(
  db: Reader,
  kept: Kept,
  asked: { family: readonly string[]; now: Date; onRead?: (done: number, total: number) => void },
): Promise<RoundQuestion> {
  const { family, now, onRead = () => undefined } = asked;
  const rules = await findRules(db);
  const work = await readWork(db, now);
  const standing = await standingPairs(db, family, kept.caseIds);
  const cases = await casesOf(db, kept, new Set(standing.map(({ pair }) => pair[0])));
  const chosen = [...new Set([...kept.candidateIds, ...standing.map(({ pair }) => pair[1])])];
  const candidates: RoundCandidate[] = [];
  const wishes = new Map<string, string[]>();
  for (let at = 0; at < chosen.length; at += idsAtOnce) {
    onRead(at, chosen.length);
    const ids = chosen.slice(at, at + idsAtOnce);
    candidates.push(...(await candidatesOf(db, ids, { standing, family, work, rules })));
    await addWishes(db, ids, wishes, new Set(kept.caseIds));
  }
  const present = new Set(candidates.map((one) => one.candidate.id));
  return {
    settings: roundSettings.parse(kept.settings),
    rules,
    cases,
    candidates: withTeachers(candidates, { standing, offers: await offersToTeachers(db, family) }),
    wishes,
    // who lost her account cannot be held to anything
    standing: standing.filter(({ pair }) => present.has(pair[1])),
    pins: kept.pins,
    forbids: kept.forbids,
  };
}

/** The pairs of this round that somebody said yes to, or may still. */
async function standingPairs(
  db: Reader,
  family: readonly string[],
  caseIds: readonly string[],
): Promise<StandingPair[]> {
  const rows = await db
    .select({ caseId: proposal.caseId, candidateId: proposal.candidateId, fit: proposal.fit, status: proposal.status })
    .from(proposal)
    .innerJoin(caseFile, eq(caseFile.id, proposal.caseId))
    .where(
      and(
        inArray(proposal.roundId, [...family]),
        or(waiting, and(eq(proposal.status, "accepted"), notInArray(caseFile.status, ["open", "withdrawn", "merged"]))),
      ),
    )
    .orderBy(asc(proposal.createdAt), asc(proposal.id));
  const known = new Set(caseIds);
  const byCase = new Map<string, StandingPair>();
  for (const { caseId, candidateId, fit, status } of rows) {
    // a case may have been offered to two at once: one of them can have it
    if (!known.has(caseId) || byCase.get(caseId)?.how === "accepted") continue;
    byCase.set(caseId, { pair: [caseId, candidateId], fit, how: status === "accepted" ? "accepted" : "waiting" });
  }
  return [...byCase.values()];
}

async function casesOf(db: Reader, kept: Kept, standing: ReadonlySet<string>): Promise<RoundCase[]> {
  const urgent = new Set(kept.urgentIds);
  const cases: RoundCase[] = [];
  for (let at = 0; at < kept.caseIds.length; at += idsAtOnce) {
    const ids = kept.caseIds.slice(at, at + idsAtOnce);
    const rows = await db
      .select({ case: caseFile, sector: organisation.sector })
      .from(caseFile)
      .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
      .where(inArray(caseFile.id, ids));
    const skills = new Map<string, SkillNeed[]>();
    const asked = await db
      .select()
      .from(caseSkill)
      .where(inArray(caseSkill.caseId, ids))
      .orderBy(asc(caseSkill.caseId), asc(caseSkill.skill));
    for (const { caseId, skill, level, must } of asked) {
      const need = { code: skill, level, need: must ? ("must" as const) : ("nice" as const) };
      skills.set(caseId, [...(skills.get(caseId) ?? []), need]);
    }
    for (const { case: found, sector } of rows) {
      const takesPart = standing.has(found.id) || (found.status === "open" && found.lane !== null);
      if (!takesPart) continue;
      const matchCase = matchCaseOf(found, skills.get(found.id) ?? [], sector);
      // what is ticked in the round comes first, then the classes that the cases have of themselves
      cases.push({ matchCase, priority: urgent.has(found.id) ? 1 : Math.max(2, found.priority) });
    }
  }
  return cases;
}

/** Offers of elsewhere that wait for an answer keep a place, and what stands in this round has one. */
async function candidatesOf(
  db: Reader,
  ids: readonly string[],
  around: { standing: readonly StandingPair[]; family: readonly string[]; work: Work; rules: MatchingRules },
): Promise<RoundCandidate[]> {
  const found = await listChosenCandidates(db, ids, around.work);
  const offers = await db
    .select({ id: proposal.candidateId, roundId: proposal.roundId })
    .from(proposal)
    .where(and(inArray(proposal.candidateId, [...ids]), waiting));
  const elsewhere = counts(
    offers.filter(({ roundId }) => roundId === null || !around.family.includes(roundId)).map(({ id }) => id),
  );
  const accepted = counts(around.standing.filter(({ how }) => how === "accepted").map(({ pair }) => pair[1]));
  const waitingHere = counts(around.standing.filter(({ how }) => how === "waiting").map(({ pair }) => pair[1]));
  const { maximumOpen } = around.rules.proposal;
  const before = await hadWork(db, ids);
  const levels = await mboLevels(db, ids);
  return found.map(({ candidate: known, guide }) => {
    const { id, capacity, lane } = known;
    const openAssignments = known.openAssignments + (elsewhere.get(id) ?? 0);
    const here = (waitingHere.get(id) ?? 0) + (accepted.get(id) ?? 0);
    // what stands in this round has a place whatever her room; more only as far as she has room and offers to answer are not too many
    const left = Math.min(
      capacity - openAssignments - (waitingHere.get(id) ?? 0),
      maximumOpen - known.askedCaseIds.length,
    );
    return {
      candidate: { ...known, openAssignments },
      room: here + Math.max(0, left),
      teacher: guide,
      education: lane === "student" ? "hbo" : lane === "frontrunner" ? lane : (levels.get(id) ?? "unknown"),
      first: !before.has(id),
    };
  });
}

/** Offers of elsewhere that wait for the answer of a teacher, for whichever class: these keep a place too. */
async function offersToTeachers(db: Reader, family: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: candidate.ownerId, found: count() })
    .from(proposal)
    .innerJoin(candidate, eq(candidate.id, proposal.candidateId))
    .where(
      and(waiting, eq(candidate.lane, "mbo"), or(isNull(proposal.roundId), notInArray(proposal.roundId, [...family]))),
    )
    .groupBy(candidate.ownerId);
  return new Map(rows.map(({ id, found }) => [id, found]));
}

/** What a teacher has room for in this round: what stands with any of her classes included. */
function withTeachers(
  candidates: readonly RoundCandidate[],
  { standing, offers }: { standing: readonly StandingPair[]; offers: ReadonlyMap<string, number> },
): RoundCandidate[] {
  const teacherOf = new Map(candidates.map(({ candidate: { id }, teacher }) => [id, teacher?.id ?? ""]));
  const guided = (pairs: readonly StandingPair[]) => counts(pairs.map(({ pair }) => teacherOf.get(pair[1]) ?? ""));
  const accepted = guided(standing.filter(({ how }) => how === "accepted"));
  const all = guided(standing);
  return candidates.map((one) => {
    if (!one.teacher) return one;
    const { id } = one.teacher;
    const free = Math.max(0, one.teacher.room - (offers.get(id) ?? 0)) + (accepted.get(id) ?? 0);
    return { ...one, teacher: { id, room: Math.max(free, all.get(id) ?? 0) } };
  });
}

async function addWishes(
  db: Reader,
  ids: readonly string[],
  wishes: Map<string, string[]>,
  caseIds: ReadonlySet<string>,
): Promise<void> {
  const rows = await db
    .select({ candidateId: caseInterest.candidateId, caseId: caseInterest.caseId })
    .from(caseInterest)
    .where(inArray(caseInterest.candidateId, [...ids]))
    .orderBy(asc(caseInterest.candidateId), asc(caseInterest.rank), asc(caseInterest.caseId));
  for (const { candidateId, caseId } of rows)
    if (caseIds.has(caseId)) wishes.set(candidateId, [...(wishes.get(candidateId) ?? []), caseId]);
}

async function hadWork(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: assignment.candidateId })
    .from(assignment)
    .where(inArray(assignment.candidateId, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

async function mboLevels(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: groupFacts.candidateId, level: groupFacts.mboLevel })
    .from(groupFacts)
    .where(inArray(groupFacts.candidateId, [...ids]));
  return new Map(rows.map(({ id, level }) => [id, `mbo-${level}`]));
}

function counts(ids: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}
