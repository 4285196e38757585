import { type Lane, lanes, type MatchCase } from "#app/domain/matching/candidate.ts";
import {
  askedLevel,
  type LaneKnockOut,
  type LaneKnockOutCode,
  type LaneSubject,
  laneKnockOuts,
} from "#app/domain/matching/lane-knock-outs.ts";
import { expectedCost, type LanePart, laneParts, laneScores, openFor } from "#app/domain/matching/lane-scores.ts";
import type { LaneSupply } from "#app/domain/matching/lane-supply.ts";
import type { Facts, Reason } from "#app/domain/matching/reason.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

export type LaneReasonCode = `${LanePart}-${"for" | "against"}` | "cost-free";

/** What is to be said about one lane. */
export interface LaneScore {
  lane: Lane;
  parts: Readonly<Record<LanePart, number>>;
  /** 0–100. */
  total: number;
  /** Empty when the case can go this way. */
  knockOuts: readonly LaneKnockOut[];
  strongestFor: Reason<LaneReasonCode> | null;
  strongestAgainst: Reason<LaneReasonCode | LaneKnockOutCode> | null;
}

export interface LaneAdvice {
  rulesVersion: number;
  /** Best first: lanes that are possible before those that are not, then by total. */
  lanes: readonly LaneScore[];
  /** The first two possible lanes are too close to call. */
  doubtful: boolean;
  /** The lane to choose beforehand on the form; null when in doubt or when no lane is possible. */
  advised: Lane | null;
}

/** Which lane suits this case, with the reasons. Advice only: the advisor chooses. */
export function laneAdvice(
  matchCase: MatchCase,
  supply: Readonly<Record<Lane, LaneSupply>>,
  rules: MatchingRules,
): LaneAdvice {
  const scored = lanes
    .map((lane) => scoreLane({ matchCase, lane, limits: rules.lanes.limits[lane], supply: supply[lane] }, rules))
    .sort((a, b) => Number(isOut(a)) - Number(isOut(b)) || b.total - a.total);
  const [first, second] = scored.filter((lane) => !isOut(lane));
  const doubtful = first !== undefined && second !== undefined && first.total - second.total < rules.lanes.doubtGap;
  return { rulesVersion: rules.version, lanes: scored, doubtful, advised: doubtful ? null : (first?.lane ?? null) };
}

function isOut(score: LaneScore): boolean {
  return score.knockOuts.length > 0;
}

function scoreLane(subject: LaneSubject, rules: MatchingRules): LaneScore {
  const parts = laneScores(subject, rules);
  const knockOuts = laneKnockOuts(subject);
  const { weights } = rules.lanes;
  const [best] = [...laneParts].sort((a, b) => parts[b] / (weights[b] || 1) - parts[a] / (weights[a] || 1));
  const [worst] = [...laneParts].sort((a, b) => weights[b] - parts[b] - (weights[a] - parts[a]));
  const against = worst !== undefined && parts[worst] < weights[worst] ? worst : null;
  return {
    lane: subject.lane,
    parts,
    total: laneParts.reduce((total, part) => total + parts[part], 0),
    knockOuts,
    strongestFor:
      best !== undefined && parts[best] > 0 ? { code: codeFor(best, subject), facts: factsOf(best, subject) } : null,
    strongestAgainst:
      knockOuts[0] ?? (against === null ? null : { code: `${against}-against`, facts: factsOf(against, subject) }),
  };
}

function codeFor(part: LanePart, subject: LaneSubject): LaneReasonCode {
  return part === "cost" && expectedCost(subject) === 0 ? "cost-free" : `${part}-for`;
}

const factsByPart: Readonly<Record<LanePart, (subject: LaneSubject) => Facts>> = {
  level: ({ matchCase, limits }) => ({
    asked: askedLevel(matchCase),
    minimum: limits.minimumLevel,
    maximum: limits.maximumLevel,
  }),
  supply: supplyFacts,
  time: ({ matchCase, supply }) => ({ date: supply.startsFrom, from: matchCase.startsOn }),
  learning: ({ matchCase }) => ({ hours: matchCase.supervisionHours }),
  cost: (subject) => ({ budget: subject.matchCase.budgetCents ?? 0, cost: expectedCost(subject) }),
};

function factsOf(part: LanePart, subject: LaneSubject): Facts {
  return { lane: subject.lane, ...factsByPart[part](subject) };
}

function supplyFacts(subject: LaneSubject): Facts {
  const { skills } = subject.matchCase;
  const counts = skills.map((skill) => ({ skill: skill.code, open: openFor(subject, skill) }));
  const scarcest = [...counts].sort((a, b) => a.open - b.open)[0];
  return {
    asked: skills.length,
    covered: counts.filter(({ open }) => open > 0).length,
    skill: scarcest?.skill ?? "",
    open: scarcest?.open ?? subject.supply.openSeats,
  };
}
