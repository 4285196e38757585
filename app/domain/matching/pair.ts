import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

/** One case, one candidate and the rules: what every judgement about a match needs. */
export interface Pair {
  matchCase: MatchCase;
  candidate: Candidate;
  rules: MatchingRules;
}
