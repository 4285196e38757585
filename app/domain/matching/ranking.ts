import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { type CandidateKnockOut, candidateKnockOuts, isKnockedOut } from "#app/domain/matching/candidate-knock-outs.ts";
import { type ChangeCode, possibleChanges } from "#app/domain/matching/changes.ts";
import { type Fit, fitOf } from "#app/domain/matching/fit.ts";
import { type FitReasons, fitReasons } from "#app/domain/matching/fit-reasons.ts";
import { pairHash } from "#app/domain/matching/hash.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { Reason } from "#app/domain/matching/reason.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

export type FitBand = "good" | "fair" | "modest";

export interface RankedCandidate {
  candidateId: string;
  fit: Fit;
  band: FitBand;
  reasons: FitReasons;
  /** What would bring her highest; null when nothing would help, or when she is already at the top. */
  change: (Reason<ChangeCode> & { reachesTop: boolean }) | null;
}

export interface KnockedOutCandidate {
  candidateId: string;
  /** At least one, each with what would make it fit. */
  knockOuts: readonly CandidateKnockOut[];
}

export interface Ranking {
  rulesVersion: number;
  eligible: readonly RankedCandidate[];
  knockedOut: readonly KnockedOutCandidate[];
}

/**
 * Who could do this case, best first, and who could not and why. The outcome does not depend on the order in which the
 * candidates are given.
 */
export function rankCandidates(matchCase: MatchCase, candidates: readonly Candidate[], rules: MatchingRules): Ranking {
  const { eligible, out } = parted(matchCase, candidates, rules);
  const before = orderFor(matchCase);
  eligible.sort(before);
  const [top] = eligible;
  return {
    rulesVersion: rules.version,
    eligible: eligible.map((placed) => explained({ matchCase, rules, before, top }, placed.candidate)),
    knockedOut: knockedOutOf(matchCase, out, rules),
  };
}

/** Why these candidates cannot do the case, in the order of their ids; who can is not in it. */
export function knockedOutOf(
  matchCase: MatchCase,
  candidates: readonly Candidate[],
  rules: MatchingRules,
): KnockedOutCandidate[] {
  return candidates
    .map((candidate) => ({ candidateId: candidate.id, knockOuts: obstaclesOf({ matchCase, candidate, rules }) }))
    .filter(({ knockOuts }) => knockOuts.length > 0)
    .sort((a, b) => compareText(a.candidateId, b.candidateId));
}

/** The word's code for a fit of 0–1000. */
export function fitBand(fit: number, rules: MatchingRules): FitBand {
  if (fit >= rules.ranking.good) return "good";
  return fit >= rules.ranking.fair ? "fair" : "modest";
}

/** Somebody in the order: all that decides her place. */
export interface Ordered {
  candidate: Candidate;
  /** The step in which her fit falls: within one, fits count as equal. */
  step: number;
  /** Worked out when it is first asked for: most people are told apart without it. */
  hash: number | null;
}

export type Before = (a: Ordered, b: Ordered) => number;

interface Placed extends Ordered {
  fit: Fit;
}

/** Who can do the case, in no order, with her fit; and who cannot. */
function parted(matchCase: MatchCase, candidates: readonly Candidate[], rules: MatchingRules) {
  const eligible: Placed[] = [];
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const placed = isKnockedOut({ matchCase, candidate, rules }) ? null : placedFor(matchCase, candidate, rules);
    if (placed !== null && placed.fit.total >= rules.ranking.minimumFit) eligible.push(placed);
    else out.push(candidate);
  }
  return { eligible, out };
}

/** How well one candidate fits, why, and what would bring her before `top`. */
export function explained(
  around: { matchCase: MatchCase; rules: MatchingRules; before: Before; top: Ordered | undefined },
  candidate: Candidate,
): RankedCandidate {
  const { matchCase, rules, before, top } = around;
  const pair = { matchCase, candidate, rules };
  const placed = placedFor(matchCase, candidate, rules);
  const isTop = top === undefined || candidate === top.candidate;
  return {
    candidateId: candidate.id,
    fit: placed.fit,
    band: fitBand(placed.fit.total, rules),
    reasons: fitReasons(pair, placed.fit),
    change: isTop ? null : bestChange(pair, placed, (changed) => before(changed, top) < 0),
  };
}

function placedFor(matchCase: MatchCase, candidate: Candidate, rules: MatchingRules): Placed {
  const fit = fitOf(matchCase, candidate, rules);
  return { candidate, fit, step: stepOf(fit.total, rules), hash: null };
}

function obstaclesOf(pair: Pair): CandidateKnockOut[] {
  const { minimumFit } = pair.rules.ranking;
  const fit = fitOf(pair.matchCase, pair.candidate, pair.rules).total;
  const low: CandidateKnockOut[] =
    fit < minimumFit ? [{ code: "fit", remedy: "ask-less", facts: { fit, minimum: minimumFit } }] : [];
  return [...candidateKnockOuts(pair), ...low];
}

/** The step in which a fit falls. */
export const stepOf = (fit: number, rules: MatchingRules): number => Math.floor(fit / rules.ranking.equalWithin);

/**
 * The order: fit, in fixed steps of `equalWithin` points; then least work this year for her capacity; then longest
 * waiting; then hash; then id. Steps instead of 'a difference under 20': that would not be an order (A ~ B, B ~ C,
 * A > C). So two people two points apart may fall in different steps; within a step nobody is first by two points.
 */
export function orderFor(matchCase: MatchCase): Before {
  const hashOf = (one: Ordered) => {
    one.hash ??= pairHash(matchCase.id, one.candidate.id);
    return one.hash;
  };
  return (a, b) =>
    b.step - a.step ||
    // Compared crosswise, so that a share of work needs no division.
    a.candidate.casesThisYear * b.candidate.capacity - b.candidate.casesThisYear * a.candidate.capacity ||
    waitingFrom(a) - waitingFrom(b) ||
    hashOf(a) - hashOf(b) ||
    compareText(a.candidate.id, b.candidate.id);
}

/** Who is not waiting comes after everybody who is. */
function waitingFrom({ candidate }: Ordered): number {
  return candidate.waitingSince ?? Number.MAX_SAFE_INTEGER;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The change that brings most points (when any reaches the top, this one does); of equal ones the first listed. */
function bestChange(pair: Pair, placed: Placed, reachesTop: (changed: Placed) => boolean): RankedCandidate["change"] {
  const [best] = possibleChanges(pair)
    .map(({ reason, candidate }) => {
      const changed = placedFor(pair.matchCase, candidate, pair.rules);
      return { ...reason, reachesTop: reachesTop(changed), gain: changed.fit.total - placed.fit.total };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return best === undefined ? null : { code: best.code, facts: best.facts, reachesTop: best.reachesTop };
}
