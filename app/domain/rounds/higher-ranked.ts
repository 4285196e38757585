import type { Allocation } from "#app/domain/matching/allocate.ts";
import type { AllocationFrame, Arc } from "#app/domain/matching/allocation-problem.ts";
import { pairHash } from "#app/domain/matching/hash.ts";
import { whyNot } from "#app/domain/matching/why-not.ts";
import type { RoundArcs } from "#app/domain/rounds/round-arcs.ts";
import type { WhyNotHigher } from "#app/domain/rounds/round-outcome.ts";
import { fixedPairs } from "#app/domain/rounds/round-problem.ts";
import { keyOf, type RoundQuestion } from "#app/domain/rounds/round-question.ts";

/** Solving once more per case is done so often at most, and only while all of it together looks at so many arcs. */
const mostExact = 200;
const mostArcsInAll = 2_000_000;
const shownMoves = 3;

/**
 * For each case that did not get the candidate who fits it best: why not. What the prices tell is told of all; what would really be lost, and who would
 * have to move, of the first ones in the order of their ids.
 */
export function higherRanked(
  question: RoundQuestion,
  arcs: RoundArcs,
  solved: { outcome: Allocation; frame: AllocationFrame },
  onCase: (done: number, total: number) => void,
): WhyNotHigher[] {
  const { outcome, frame } = solved;
  const missed = missedCases(question, arcs, outcome);
  const exact = Math.min(missed.length, mostExact, Math.floor(mostArcsInAll / Math.max(1, arcs.fit.length)));
  const problem = { ...frame, arcs: exact > 0 ? listed(question, arcs) : [] };
  return missed.map(({ caseId, candidateId, fit, atLeast }, at) => {
    const pair = { caseId, candidateId, fit };
    if (at >= exact) return { ...pair, atLeast, moves: [] };
    const told = whyNot(problem, outcome, [caseId, candidateId]);
    if (at % 8 === 0) onCase(at, exact);
    const loses = told.loses && { placed: told.loses.placed, fit: told.loses.fit };
    return { ...pair, atLeast: told.atLeast, loses, moves: told.moves.slice(0, shownMoves) };
  });
}

function missedCases({ cases, candidates, ...question }: RoundQuestion, arcs: RoundArcs, outcome: Allocation) {
  const holder = new Map(outcome.assignment);
  const fixed = new Set(fixedPairs({ cases, candidates, ...question }).map(([caseId]) => caseId));
  const forbidden = new Set(question.forbids.map(keyOf));
  return cases.flatMap(({ matchCase: { id } }, at) => {
    const now = holder.get(id);
    if (now === undefined || fixed.has(id)) return [];
    const list = [];
    for (let arc = arcs.start[at] ?? 0; arc < (arcs.start[at + 1] ?? 0); arc++) {
      const candidateId = candidates[arcs.candidate[arc] ?? -1]?.candidate.id ?? "";
      list.push({ candidateId, fit: arcs.fit[arc] ?? 0, hash: pairHash(id, candidateId) });
    }
    const own = list.find(({ candidateId }) => candidateId === now);
    const [best] = list
      .filter(({ candidateId }) => !forbidden.has(keyOf([id, candidateId])))
      .sort((a, b) => b.fit - a.fit || a.hash - b.hash);
    if (!own || !best || best.fit <= own.fit) return [];
    const worth = (one: { candidateId: string; fit: number }) => one.fit - (outcome.prices[one.candidateId] ?? 0);
    return [{ ...best, caseId: id, atLeast: Math.max(0, worth(own) - worth(best)) }];
  });
}

function listed({ cases, candidates }: RoundQuestion, arcs: RoundArcs): Arc[] {
  return cases.flatMap(({ matchCase: { id } }, at) =>
    Array.from(arcs.candidate.subarray(arcs.start[at], arcs.start[at + 1]), (to, nth): Arc => {
      const arc = (arcs.start[at] ?? 0) + nth;
      return [id, candidates[to]?.candidate.id ?? "", arcs.fit[arc] ?? 0];
    }),
  );
}
