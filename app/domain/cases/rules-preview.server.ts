import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import { columnsOf } from "#app/domain/cases/matching.server.ts";
import { adviceAgain, adviceInputs } from "#app/domain/cases/stored-advice.ts";
import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { shortlistOf } from "#app/domain/matching/shortlist.ts";
import { candidateIn, keptPool } from "#app/domain/people/candidate-pool.server.ts";
import { listNames } from "#app/domain/people/candidate-queries.server.ts";
import { readTiesOfCases } from "#app/domain/people/candidate-ties.server.ts";
import type { Reader } from "#db/database.ts";
import { caseFile, caseSkill, laneAdvice } from "#db/schema/cases.ts";
import { organisation } from "#db/schema/people.ts";

/** So many cases are looked at, the newest. */
export const casesLooked = 50;

/** What an advice comes to: the lane, a doubt, or no lane at all. */
export type AdviceOutcome = Lane | "doubt" | "none";

export interface AdviceChange {
  caseId: string;
  title: string;
  before: AdviceOutcome;
  after: AdviceOutcome;
}

export interface RankingChange {
  caseId: string;
  title: string;
  /** Names of who comes among the five shown, and of who goes. */
  entered: readonly string[];
  left: readonly string[];
  /** Who stands first; null: nobody. */
  firstBefore: string | null;
  firstAfter: string | null;
}

export interface RulesPreview {
  /** `unreadable`: advised when the inputs were not yet kept as they are now. */
  advice: { looked: number; unreadable: number; changes: readonly AdviceChange[] };
  ranking: { looked: number; changes: readonly RankingChange[] };
}

/**
 * What other rules would have made of the last cases: their lane advice over again out of the inputs that were kept, and the five shown for the cases
 * that are open now. Nothing is written.
 */
export async function previewRules(
  db: Reader,
  rules: { before: MatchingRules; after: MatchingRules },
  now: Date,
): Promise<RulesPreview> {
  return { advice: await adviceChanges(db, rules), ranking: await rankingChanges(db, rules, now) };
}

type Both = Readonly<Record<"before" | "after", MatchingRules>>;

async function adviceChanges(db: Reader, { before, after }: Both): Promise<RulesPreview["advice"]> {
  const rows = await db
    .select({ caseId: laneAdvice.caseId, title: caseFile.title, inputs: laneAdvice.inputs })
    .from(laneAdvice)
    .innerJoin(caseFile, eq(caseFile.id, laneAdvice.caseId))
    .orderBy(desc(laneAdvice.createdAt), desc(laneAdvice.id))
    .limit(2 * casesLooked);
  // a case that was sent elsewhere counts once, as it was advised last
  const latest = rows.filter(({ caseId }, at) => rows.findIndex((row) => row.caseId === caseId) === at);
  const looked = latest.slice(0, casesLooked).map((row) => ({ ...row, read: adviceInputs(row.inputs) }));
  const changes = looked.flatMap(({ caseId, title, read }) => {
    if (read === null) return [];
    const [old, fresh] = [outcomeOf(adviceAgain(read, before)), outcomeOf(adviceAgain(read, after))];
    return old === fresh ? [] : [{ caseId, title, before: old, after: fresh }];
  });
  return { looked: looked.length, unreadable: looked.filter(({ read }) => read === null).length, changes };
}

const outcomeOf = ({ advised, doubtful }: ReturnType<typeof adviceAgain>): AdviceOutcome =>
  doubtful ? "doubt" : (advised ?? "none");

async function rankingChanges(db: Reader, { before, after }: Both, now: Date): Promise<RulesPreview["ranking"]> {
  const cases = await openCases(db);
  const pool = await keptPool(db, now);
  const ties = await readTiesOfCases(
    db,
    cases.map(({ matchCase }) => matchCase.id),
  );
  const columns = new Map([before, after].map((rules) => [rules, columnsOf(pool, rules.proposal.maximumOpen)]));
  const shownBy = (matchCase: MatchCase, rules: MatchingRules) => {
    const own = ties.of(matchCase);
    const field = {
      columns: columns.get(rules) ?? columnsOf(pool, rules.proposal.maximumOpen),
      candidateOf: (id: string) => candidateIn(pool, own, id),
      refused: [...own.conflicts.keys(), ...own.declined.keys()],
      interested: [...own.interested],
    };
    return shortlistOf(matchCase, field, { rules, more: 0 }).top.map(({ candidateId }) => candidateId);
  };
  const changed = cases
    .map(({ matchCase, title }) => {
      const [old, fresh] = [shownBy(matchCase, before), shownBy(matchCase, after)];
      return { caseId: matchCase.id, title, old, fresh };
    })
    .filter(({ old, fresh }) => old.join() !== fresh.join());
  const names = await listNames(db, [...new Set(changed.flatMap(({ old, fresh }) => [...old, ...fresh]))]);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)?.name ?? "");
  return {
    looked: cases.length,
    changes: changed.map(({ caseId, title, old, fresh }) => ({
      ...{ caseId, title },
      entered: named(fresh.filter((id) => !old.includes(id))),
      left: named(old.filter((id) => !fresh.includes(id))),
      firstBefore: named(old)[0] ?? null,
      firstAfter: named(fresh)[0] ?? null,
    })),
  };
}

async function openCases(db: Reader): Promise<{ title: string; matchCase: MatchCase }[]> {
  const rows = await db
    .select({ kept: caseFile, sector: organisation.sector })
    .from(caseFile)
    .innerJoin(organisation, eq(organisation.id, caseFile.organisationId))
    .where(and(eq(caseFile.status, "open"), isNotNull(caseFile.lane)))
    .orderBy(desc(caseFile.createdAt), desc(caseFile.id))
    .limit(casesLooked);
  const ids = rows.map(({ kept }) => kept.id);
  const asked = await db.select().from(caseSkill).where(inArray(caseSkill.caseId, ids));
  return rows.map(({ kept, sector }) => {
    const skills = asked
      .filter(({ caseId }) => caseId === kept.id)
      .map(({ skill, level, must }) => ({ code: skill, level, need: must ? ("must" as const) : ("nice" as const) }));
    return { title: kept.title, matchCase: matchCaseOf(kept, skills, sector) };
  });
}
