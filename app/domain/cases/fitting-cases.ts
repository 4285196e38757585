import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import type { CandidateKnockOut } from "#app/domain/matching/candidate-knock-outs.ts";
import { type RankedCandidate, rankCandidates } from "#app/domain/matching/ranking.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

/** One case held against one candidate: how it fits, or why not. */
export type Judged<Case> =
  | { item: Case; match: RankedCandidate }
  | { item: Case; match: null; knockOuts: readonly CandidateKnockOut[] };

/** What a candidate never sees: her own company's case, and one she said no to. */
const hiding: readonly string[] = ["conflict", "declined"];

/**
 * Open cases as one candidate may look at them, best fitting first, then those that do not fit; equal ones in the order given. The
 * judgement is the advisor's, her own wishes among it, except that her room, her proposals, her pause and her consent do not count: looking ahead is
 * free, and they decide when she is asked.
 * @param wanted the cases that she would like to do
 */
export function fittingCases<Case extends { matchCase: MatchCase }>(
  cases: readonly Case[],
  candidate: Candidate,
  rules: MatchingRules,
  wanted: readonly string[] = [],
): Judged<Case>[] {
  const free = {
    ...{ openAssignments: 0, capacity: 1, quarters: undefined, askedCaseIds: [], recentProposals: 0 },
    ...{ paused: false, consented: true, lacksTeacher: false },
  };
  const looking = { ...candidate, ...free };
  const judged = cases.map((item): Judged<Case> => {
    const interestInCase = wanted.includes(item.matchCase.id);
    const { eligible, knockedOut } = rankCandidates(item.matchCase, [{ ...looking, interestInCase }], rules);
    const [match] = eligible;
    return match ? { item, match } : { item, match: null, knockOuts: knockedOut[0]?.knockOuts ?? [] };
  });
  const seen = judged.filter((one) => one.match !== null || !one.knockOuts.some(({ code }) => hiding.includes(code)));
  return seen.sort((a, b) => fitOf(b) - fitOf(a));
}

const fitOf = ({ match }: { match: RankedCandidate | null }) => match?.fit.total ?? -1;
