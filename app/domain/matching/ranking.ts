import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { type CandidateKnockOut, candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
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
  const eligible: Placed[] = [];
  const knockedOut: KnockedOutCandidate[] = [];
  for (const candidate of candidates) {
    const placed = placedFor(matchCase, candidate, rules);
    const knockOuts = [...candidateKnockOuts({ matchCase, candidate, rules }), ...lowFit(placed.fit, rules)];
    if (knockOuts.length === 0) eligible.push(placed);
    else knockedOut.push({ candidateId: candidate.id, knockOuts });
  }
  const before = orderWithin(rules);
  eligible.sort(before);
  const [top] = eligible;
  return {
    rulesVersion: rules.version,
    eligible: eligible.map((placed) => {
      const pair = { matchCase, candidate: placed.candidate, rules };
      return {
        candidateId: placed.candidate.id,
        fit: placed.fit,
        band: fitBand(placed.fit.total, rules),
        reasons: fitReasons(pair, placed.fit),
        change:
          placed === top || top === undefined ? null : bestChange(pair, placed, (changed) => before(changed, top) < 0),
      };
    }),
    knockedOut: knockedOut.sort((a, b) => compareText(a.candidateId, b.candidateId)),
  };
}

/** The word's code for a fit of 0–1000. */
export function fitBand(fit: number, rules: MatchingRules): FitBand {
  if (fit >= rules.ranking.good) return "good";
  return fit >= rules.ranking.fair ? "fair" : "modest";
}

/** What the order looks at; `hash` is that of case and candidate. */
interface Comparable {
  candidate: Candidate;
  fit: Pick<Fit, "total">;
  hash: number;
}

interface Placed extends Comparable {
  fit: Fit;
}

function placedFor(matchCase: MatchCase, candidate: Candidate, rules: MatchingRules): Placed {
  return { candidate, fit: fitOf(matchCase, candidate, rules), hash: pairHash(matchCase.id, candidate.id) };
}

function lowFit(fit: Fit, rules: MatchingRules): CandidateKnockOut[] {
  const { minimumFit } = rules.ranking;
  if (fit.total >= minimumFit) return [];
  return [{ code: "fit", remedy: "ask-less", facts: { fit: fit.total, minimum: minimumFit } }];
}

/**
 * The order: fit, in fixed steps of `equalWithin` points; then least work this year for her capacity; then longest
 * waiting; then hash; then id. Steps instead of 'a difference under 20': that would not be an order (A ~ B, B ~ C,
 * A > C). So two people two points apart may fall in different steps; within a step nobody is first by two points.
 */
export function orderWithin(rules: MatchingRules): (a: Comparable, b: Comparable) => number {
  const step = (placed: Comparable) => Math.floor(placed.fit.total / rules.ranking.equalWithin);
  return (a, b) =>
    step(b) - step(a) ||
    // Compared crosswise, so that a share of work needs no division.
    a.candidate.casesThisYear * b.candidate.capacity - b.candidate.casesThisYear * a.candidate.capacity ||
    waitingFrom(a) - waitingFrom(b) ||
    a.hash - b.hash ||
    compareText(a.candidate.id, b.candidate.id);
}

/** Who is not waiting comes after everybody who is. */
function waitingFrom({ candidate }: Comparable): number {
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
