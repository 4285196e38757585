import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import type { FoundCase } from "#app/domain/cases/queries.server.ts";
import { laneSupplyOf } from "#app/domain/matching/lane-supply.ts";
import { laneAdvice } from "#app/domain/matching/lanes.ts";
import { findSkills } from "#app/domain/matching/queries.server.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { listCandidateFacts } from "#app/domain/people/candidate-queries.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Reader } from "#db/database.ts";

/**
 * A case held against everybody who could do it: the advice about lanes, and the ranking within the lane that was chosen (empty
 * while there is none). All from one reading of the candidates, so that page and command see the same.
 */
export async function matchingOf(db: Reader, found: FoundCase, now: Date) {
  const rules = defaultRules;
  const matchCase = matchCaseOf(found.case, found.skills, found.company.sector);
  const people = await listCandidateFacts(db, found.case.id, now);
  const candidates = people.map(({ candidate }) => candidate);
  const supply = laneSupplyOf(candidates, rules, localDateOf(now.getTime(), amsterdam));
  const inLane = candidates.filter(({ lane }) => lane === matchCase.lane);
  return {
    rules,
    matchCase,
    supply,
    advice: laneAdvice({ ...matchCase, lane: null }, supply, rules),
    ranking: rankCandidates(matchCase, inLane, rules),
    skills: await findSkills(db),
    people: new Map(people.map((one) => [one.candidate.id, one])),
  };
}
