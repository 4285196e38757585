import type { CandidateKnockOutCode, CandidateRemedy } from "#app/domain/matching/candidate-knock-outs.ts";
import type { ChangeCode } from "#app/domain/matching/changes.ts";
import { type FitPart, fitParts } from "#app/domain/matching/fit.ts";
import type { FitReasonCode } from "#app/domain/matching/fit-reasons.ts";
import type { LaneKnockOutCode, LaneRemedy } from "#app/domain/matching/lane-knock-outs.ts";
import type { LaneReasonCode, LaneScore } from "#app/domain/matching/lanes.ts";
import type { FitBand, KnockedOutCandidate, RankedCandidate } from "#app/domain/matching/ranking.ts";
import { type FactTexts, type Speaker, sentence } from "#app/domain/matching/sentence.ts";

/** The texts of matching, as far as reasons need them: one per code, so that none can be forgotten. */
export interface ReasonTexts extends FactTexts {
  bands: Readonly<Record<FitBand, string>>;
  summary: string;
  notCounted: string;
  fitParts: Readonly<Record<FitPart, string>>;
  fitReasons: Readonly<Record<FitReasonCode, string>>;
  changes: Readonly<Record<ChangeCode, string>>;
  changesToTop: Readonly<Record<ChangeCode, string>>;
  candidateKnockOuts: Readonly<Record<CandidateKnockOutCode, string>>;
  candidateRemedies: Readonly<Record<CandidateRemedy, string>>;
  laneReasons: Readonly<Record<LaneReasonCode, string>>;
  laneKnockOuts: Readonly<Record<LaneKnockOutCode, string>>;
  laneRemedies: Readonly<Record<LaneRemedy, string>>;
}

export interface MatchExplanation {
  band: string;
  /** The named parts with their points, which add up to `total` of 1000. */
  parts: { id: FitPart; name: string; points: number }[];
  total: number;
  summary: string;
  plus: string[];
  minus: string[];
  /** What was not looked at: always said. */
  notCounted: string;
  change: string | null;
}

/** "Why this match?" in words. Advisor and candidate read the same text. */
export function matchExplanation(match: RankedCandidate, speaker: Speaker<ReasonTexts>): MatchExplanation {
  const { texts } = speaker;
  const band = texts.bands[match.band];
  const { change } = match;
  return {
    band,
    parts: fitParts.map((id) => ({ id, name: texts.fitParts[id], points: match.fit.parts[id] })),
    total: match.fit.total,
    summary: sentence(texts.summary, { ...match.reasons.summary, fit: match.fit.total, band }, speaker),
    plus: match.reasons.plus.map(({ code, facts }) => sentence(texts.fitReasons[code], facts, speaker)),
    minus: match.reasons.minus.map(({ code, facts }) => sentence(texts.fitReasons[code], facts, speaker)),
    notCounted: texts.notCounted,
    change:
      change === null
        ? null
        : sentence((change.reachesTop ? texts.changesToTop : texts.changes)[change.code], change.facts, speaker),
  };
}

/** What stands in the way, and what would make it possible. */
export interface Obstacle {
  reason: string;
  remedy: string;
}

/** Why somebody cannot do the case, in words. */
export function candidateObstacles(
  { knockOuts }: Pick<KnockedOutCandidate, "knockOuts">,
  speaker: Speaker<ReasonTexts>,
): Obstacle[] {
  return knockOuts.map(({ code, remedy, facts }) => ({
    reason: sentence(speaker.texts.candidateKnockOuts[code], facts, speaker),
    remedy: sentence(speaker.texts.candidateRemedies[remedy], facts, speaker),
  }));
}

export interface LaneExplanation {
  name: string;
  strongestFor: string | null;
  strongestAgainst: string | null;
  obstacles: Obstacle[];
}

/** What is to be said for and against one lane, in words. */
export function laneExplanation(score: LaneScore, speaker: Speaker<ReasonTexts>): LaneExplanation {
  const { texts } = speaker;
  const words: Readonly<Record<LaneReasonCode | LaneKnockOutCode, string>> = {
    ...texts.laneReasons,
    ...texts.laneKnockOuts,
  };
  const told = (reason: LaneScore["strongestAgainst"]) =>
    reason === null ? null : sentence(words[reason.code], reason.facts, speaker);
  return {
    name: texts.lanes[score.lane],
    strongestFor: told(score.strongestFor),
    strongestAgainst: told(score.strongestAgainst),
    obstacles: score.knockOuts.map(({ code, remedy, facts }) => ({
      reason: sentence(texts.laneKnockOuts[code], facts, speaker),
      remedy: sentence(texts.laneRemedies[remedy], facts, speaker),
    })),
  };
}
