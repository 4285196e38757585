import type { Candidate, Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import type { RoundSettings } from "#app/domain/rounds/schema.ts";

export type PairOfIds = readonly [caseId: string, candidateId: string];

export interface RoundCase {
  matchCase: MatchCase;
  /** 1: these are placed first; then 2, and so on. */
  priority: number;
}

/**
 * A candidate in a round. What counts for the fit is in `candidate` alone; `education` and `first` are for the report about shares and are seen by
 * no rule.
 */
export interface RoundCandidate {
  candidate: Candidate;
  /** How many cases of this round she can have: those that are hers already in this round included. */
  room: number;
  /** Who guides her and with how many others together; null: nobody, or without a limit. */
  teacher: { id: string; room: number } | null;
  /** "hbo", "mbo-2" … "mbo-4", "frontrunner", or "unknown". */
  education: string;
  /** She has had no case before. */
  first: boolean;
}

/** A pair that stands: she said yes, or has not answered yet. It is not taken apart. */
export interface StandingPair {
  pair: PairOfIds;
  fit: number;
  how: "accepted" | "waiting";
}

/** Everything that the outcome of a round depends on: the same question has the same outcome, in whatever order it is told. */
export interface RoundQuestion {
  settings: RoundSettings;
  rules: MatchingRules;
  cases: readonly RoundCase[];
  candidates: readonly RoundCandidate[];
  /** Per candidate the cases she would like to do, dearest first. */
  wishes: ReadonlyMap<string, readonly string[]>;
  standing: readonly StandingPair[];
  pins: readonly PairOfIds[];
  forbids: readonly PairOfIds[];
}

/** What makes a round impossible; the ids are those of cases and candidates, the page has the names. */
export const roundFaultCodes = [
  "unknown-case",
  "unknown-candidate",
  "pinned-twice",
  "pinned-and-forbidden",
  "pin-impossible",
  "pins-over-capacity",
  "pins-over-teacher",
  "pins-over-lane",
  "too-many-pairs",
  "too-large",
  "problem",
] as const;
export interface RoundFault {
  code: (typeof roundFaultCodes)[number];
  caseId?: string | undefined;
  candidateId?: string | undefined;
  lane?: Lane | undefined;
  /** How many there are, and how many there may be. */
  found?: number | undefined;
  most?: number | undefined;
  /** A line of the solver's own, for what no code tells. */
  line?: string | undefined;
}

/** The rules with the round's own lower limit. */
export function rulesOf({ rules, settings }: Pick<RoundQuestion, "rules" | "settings">): MatchingRules {
  return { ...rules, ranking: { ...rules.ranking, minimumFit: settings.minimumFit } };
}

/** How many cases a candidate may have in this round. */
export function capacityOf({ room }: RoundCandidate, { perCandidate }: RoundSettings): number {
  return perCandidate === undefined ? room : Math.min(room, perCandidate);
}

/** A pair as one key. */
export const keyOf = ([caseId, candidateId]: PairOfIds): string => `${caseId} ${candidateId}`;
