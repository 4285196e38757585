import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import type { ModeOutcome, PlacedPair } from "#app/domain/rounds/round-outcome.ts";
import { keyOf, type PairOfIds, type RoundQuestion } from "#app/domain/rounds/round-question.ts";
import { unplacedCases } from "#app/domain/rounds/unplaced.ts";

/** What these pairs come to, in the words of the round. */
export function modeOutcome(
  question: RoundQuestion,
  arcs: RoundArcs,
  found: { pairs: readonly PairOfIds[]; blocking: number; closed: number; certificate: ModeOutcome["certificate"] },
): ModeOutcome {
  const { pairs, ...rest } = found;
  const told = toldPairs(question, arcs, pairs);
  const urgent = new Set(question.cases.filter(({ priority }) => priority === 1).map(({ matchCase }) => matchCase.id));
  const wished = told.filter((pair) => pair.wished);
  const ranks = wished.map(({ rank }) => rank);
  const worst = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  return {
    pairs: told,
    unplaced: unplacedCases(question, arcs, pairs),
    placed: told.length,
    urgentPlaced: told.filter(({ caseId }) => urgent.has(caseId)).length,
    fit: told.reduce((sum, { fit }) => sum + fit, 0),
    profile: Array.from({ length: worst }, (_, at) => ranks.filter((rank) => rank === at + 1).length),
    filledIn: told.length - wished.length,
    meanRank: ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
    worstRank: worst === 0 ? null : worst,
    ...rest,
  };
}

function toldPairs(question: RoundQuestion, arcs: RoundArcs, pairs: readonly PairOfIds[]): PlacedPair[] {
  const { cases, candidates, standing, pins } = question;
  const holder = new Map(pairs);
  const how = new Map<string, PlacedPair["fixed"]>(pins.map((pair) => [keyOf(pair), "pinned"]));
  for (const { pair, how: stands } of standing) how.set(keyOf(pair), stands);
  return cases.flatMap(({ matchCase: { id } }, at): PlacedPair[] => {
    const candidateId = holder.get(id);
    for (let arc = arcs.start[at] ?? 0; arc < (arcs.start[at + 1] ?? 0); arc++) {
      if (candidates[arcs.candidate[arc] ?? -1]?.candidate.id !== candidateId || candidateId === undefined) continue;
      const [fit = 0, rank = 0] = [arcs.fit[arc], arcs.rank[arc]];
      const fixed = how.get(keyOf([id, candidateId])) ?? null;
      return [{ caseId: id, candidateId, fit, rank, wished: arcs.wished[arc] === 1, fixed }];
    }
    return [];
  });
}
