import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { type CandidateColumns, candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { laneSupplyOf } from "#app/domain/matching/lane-supply.ts";
import { laneAdvice } from "#app/domain/matching/lanes.ts";
import { findRules, findSkills } from "#app/domain/matching/queries.server.ts";
import { type KnockedOutCandidate, knockedOutOf, rankCandidates } from "#app/domain/matching/ranking.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { type Shortlist, shortlistOf } from "#app/domain/matching/shortlist.ts";
import { type CandidatePool, candidateIn, keptPool } from "#app/domain/people/candidate-pool.server.ts";
import { listCandidateFacts, listNames } from "#app/domain/people/candidate-queries.server.ts";
import { readTies } from "#app/domain/people/candidate-ties.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";

/**
 * A case held against everybody who could do it: the advice about lanes, and the ranking within the lane that was chosen (empty
 * while there is none). All of it read anew, from one reading of the candidates: for whoever decides, inside a transaction.
 */
export async function matchingOf(db: Reader, found: FoundCase, now: Date) {
  const rules = await findRules(db);
  const matchCase = matchCaseOf(found.case, found.skills, found.company.sector);
  const people = await listCandidateFacts(db, found.case.id, now);
  const candidates = people.map(({ candidate }) => candidate);
  const inLane = candidates.filter(({ lane }) => lane === matchCase.lane);
  return {
    ...{ rules, matchCase },
    ...advised(matchCase, candidateColumns(candidates, candidates.length, rules.proposal.maximumOpen), { rules, now }),
    ranking: rankCandidates(matchCase, inLane, rules),
    skills: await findSkills(db),
    people: new Map(people.map((one) => [one.candidate.id, one])),
  };
}

/** How far a look at the candidates goes. */
export interface Look {
  now: Date;
  /** So many after the five. */
  more: number;
  /** When no more than so many cannot, it says why of each; also when nobody can. */
  explained: number;
}

/**
 * The same for whoever looks: the advice and the best candidates, from what this process knows of them as long as nothing has changed. So
 * many queries, however many candidates.
 */
export async function shortlistFor(db: Reader, found: FoundCase, look: Look) {
  const rules = await findRules(db);
  const matchCase = matchCaseOf(found.case, found.skills, found.company.sector);
  const pool = await keptPool(db, look.now);
  const ties = await readTies(db, { caseId: found.case.id });
  const columns = columnsOf(pool, rules.proposal.maximumOpen);
  const candidateOf = (id: string) => candidateIn(pool, ties, id);
  const refused = [...ties.conflicts.keys(), ...ties.declined.keys()];
  const field = { columns, candidateOf, refused, interested: [...ties.interested] };
  const shortlist = matchCase.lane === null ? nobody(rules) : shortlistOf(matchCase, field, { rules, more: look.more });
  const outside = pool.perLane(matchCase.lane) - shortlist.count;
  const told =
    outside <= look.explained || shortlist.count === 0 ? outOf(pool, { matchCase, rules, shortlist, candidateOf }) : [];
  const named = [...shortlist.top, ...shortlist.next, ...told].map(({ candidateId }) => candidateId);
  return {
    ...{ rules, matchCase, shortlist, out: { count: outside, told } },
    ...advised(matchCase, columns, { rules, now: look.now }),
    skills: await findSkills(db),
    names: await listNames(db, named),
  };
}

function advised(matchCase: MatchCase, columns: CandidateColumns, { rules, now }: { rules: MatchingRules; now: Date }) {
  const supply = laneSupplyOf(matchCase, columns, { rules, today: localDateOf(now.getTime(), amsterdam) });
  return { supply, advice: laneAdvice({ ...matchCase, lane: null }, supply, rules) };
}

function outOf(
  pool: CandidatePool,
  of: { matchCase: MatchCase; rules: MatchingRules; shortlist: Shortlist; candidateOf: (id: string) => Candidate },
): KnockedOutCandidate[] {
  const { matchCase, rules, shortlist, candidateOf } = of;
  const can = shortlist.eligible();
  const out = pool.candidates.filter(({ id, lane }) => lane === matchCase.lane && !can.has(id));
  return knockedOutOf(
    matchCase,
    out.map(({ id }) => candidateOf(id)),
    rules,
  );
}

const nobody = ({ version }: MatchingRules): Shortlist => ({
  ...{ rulesVersion: version, top: [], next: [], count: 0, eligible: () => new Set() },
});

const laidOut = new WeakMap<CandidatePool, { maximumOpen: number; columns: CandidateColumns }>();

/** The candidates of a pool laid out by column; once for each state of the pool. */
export function columnsOf(pool: CandidatePool, maximumOpen: number): CandidateColumns {
  const known = laidOut.get(pool);
  if (known?.maximumOpen === maximumOpen) return known.columns;
  const columns = candidateColumns(pool.candidates, pool.candidates.length, maximumOpen);
  laidOut.set(pool, { maximumOpen, columns });
  return columns;
}
