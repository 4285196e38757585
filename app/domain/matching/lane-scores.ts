import { daysIn } from "#app/domain/matching/days.ts";
import { askedLevel, type LaneSubject } from "#app/domain/matching/lane-knock-outs.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

export const laneParts = ["level", "supply", "time", "learning", "cost"] as const;
export type LanePart = (typeof laneParts)[number];

/** Whole points per part, each between 0 and its weight, so that the total is 0–100. */
export function laneScores(subject: LaneSubject, rules: MatchingRules): Readonly<Record<LanePart, number>> {
  const { weights } = rules.lanes;
  return {
    level: Math.floor(weights.level * levelShare(subject)),
    supply: Math.floor(weights.supply * supplyShare(subject, rules)),
    time: Math.floor(weights.time * timeShare(subject)),
    learning: Math.floor(weights.learning * learningShare(subject)),
    cost: Math.floor(weights.cost * costShare(subject)),
  };
}

/** How many candidates with an open seat can do this skill at this level. */
export function openFor(subject: LaneSubject, skill: { code: string; level: number }): number {
  return (subject.supply.levels[skill.code] ?? []).filter((level) => level >= skill.level).length;
}

/** A third less for every level that the lane is more than the work asks; nothing when the work asks more than the lane. */
function levelShare({ matchCase, limits }: LaneSubject): number {
  const asked = askedLevel(matchCase);
  if (asked > limits.maximumLevel) return 0;
  return (3 - Math.max(0, limits.minimumLevel - asked)) / 3;
}

/** Weighted share of the asked skills that are covered; the target number of open candidates is full cover. */
function supplyShare(subject: LaneSubject, rules: MatchingRules): number {
  const target = rules.lanes.supplyTarget;
  const { skills } = subject.matchCase;
  const asked = skills.reduce((total, skill) => total + rules.skillWeights[skill.need], 0);
  if (asked === 0) return Math.min(1, subject.supply.openSeats / target);
  const covered = skills.reduce(
    (total, skill) => total + rules.skillWeights[skill.need] * Math.min(target, openFor(subject, skill)),
    0,
  );
  return covered / (asked * target);
}

/** The share of the wished period that is left from the day on which the lane can begin. */
function timeShare({ matchCase, supply }: LaneSubject): number {
  const asked = daysIn({ from: matchCase.startsOn, until: matchCase.endsOn });
  if (supply.startsFrom <= matchCase.startsOn) return 1;
  return asked === 0 ? 0 : daysIn({ from: supply.startsFrom, until: matchCase.endsOn }) / asked;
}

/** Two thirds for guidance (twice the minimum is full), one third when it may be done more than once. */
function learningShare({ matchCase, limits }: LaneSubject): number {
  const full = limits.minimumSupervisionHours * 2;
  const guidance = full === 0 ? 1 : Math.min(1, matchCase.supervisionHours / full);
  return ((2 * guidance + (matchCase.repeatable ? 1 : 0)) / 3) * (limits.learningShare / 100);
}

/** How much of the expected cost the budget covers; a lane that costs nothing is always covered. */
function costShare(subject: LaneSubject): number {
  const cost = expectedCost(subject);
  return cost === 0 ? 1 : Math.min(1, Math.max(0, subject.matchCase.budgetCents ?? 0) / cost);
}

/** What this lane would cost the entrepreneur, in cents. */
export function expectedCost({ matchCase, limits }: LaneSubject): number {
  return matchCase.effortHours * limits.hourlyRateCents;
}
