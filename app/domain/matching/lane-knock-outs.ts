import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import { daysIn } from "#app/domain/matching/days.ts";
import type { LaneSupply } from "#app/domain/matching/lane-supply.ts";
import type { Facts, KnockOut } from "#app/domain/matching/reason.ts";
import type { LaneLimits } from "#app/domain/matching/rules.ts";

/** L1 start, L2 critical, L3 level, L4 effort, L5 budget, L6 seats, L7 supervision, L8 displacement of paid work. */
export const laneKnockOutCodes = ["L1", "L2", "L3", "L4-long", "L4-short", "L5", "L6", "L7", "L8"] as const;
export type LaneKnockOutCode = (typeof laneKnockOutCodes)[number];

export const laneRemedies = [
  "wait-for-start",
  "split-work",
  "cut-in-parts",
  "join-cases",
  "find-budget",
  "wait-for-seat",
  "take-other-lane",
  "find-supervision",
] as const;
export type LaneRemedy = (typeof laneRemedies)[number];

export type LaneKnockOut = KnockOut<LaneKnockOutCode, LaneRemedy>;

/** One case held against one lane. */
export interface LaneSubject {
  matchCase: MatchCase;
  lane: Lane;
  limits: LaneLimits;
  supply: LaneSupply;
}

/** Why this case cannot go to this lane, in the order of the codes; empty when it can. */
export function laneKnockOuts(subject: LaneSubject): LaneKnockOut[] {
  return checks.flatMap((check) => check(subject) ?? []);
}

/** The level the work asks: the hardest required skill or the independence, whichever is higher. Wishes do not count. */
export function askedLevel(matchCase: MatchCase): number {
  const required = matchCase.skills.filter((skill) => skill.need === "must").map((skill) => skill.level);
  return Math.max(matchCase.level, ...required);
}

// payment data alone is a reason to take care, no reason to keep learners away
const riskyFlags: readonly string[] = ["critical", "incident", "special-data"];

type Check = (subject: LaneSubject) => LaneKnockOut | null;

const checks: readonly Check[] = [
  ({ matchCase, limits, supply }) => {
    const left = daysIn({ from: supply.startsFrom, until: matchCase.endsOn });
    const needed = Math.ceil((matchCase.effortHours * 7) / limits.weeklyHours);
    // an end that may be moved leaves time, unless the lane begins after it
    const enough = matchCase.hardDeadline ? needed : 1;
    const late = supply.startsFrom > matchCase.startsOn && left < enough;
    return late ? out("L1", "wait-for-start", { date: supply.startsFrom, until: matchCase.endsOn }) : null;
  },
  ({ matchCase, limits }) => {
    const risky = matchCase.flags.some((flag) => riskyFlags.includes(flag));
    return risky && !limits.acceptsCritical ? out("L2", "split-work", {}) : null;
  },
  ({ matchCase, limits }) => {
    const asked = askedLevel(matchCase);
    const facts = { asked, maximum: limits.maximumLevel };
    return asked > limits.maximumLevel ? out("L3", "split-work", facts) : null;
  },
  ({ matchCase, limits }) => {
    const days = daysIn({ from: matchCase.startsOn, until: matchCase.endsOn });
    const maximum = Math.min(limits.maximumHours, Math.floor((limits.weeklyHours * days) / 7));
    const facts = { hours: matchCase.effortHours, maximum };
    return matchCase.effortHours > maximum ? out("L4-long", "cut-in-parts", facts) : null;
  },
  ({ matchCase, limits }) => {
    const facts = { hours: matchCase.effortHours, minimum: limits.minimumHours };
    return matchCase.effortHours < limits.minimumHours ? out("L4-short", "join-cases", facts) : null;
  },
  ({ matchCase, limits }) => {
    const without = matchCase.budgetCents === null || matchCase.budgetCents <= 0;
    return limits.needsBudget && without ? out("L5", "find-budget", {}) : null;
  },
  ({ supply }) => {
    if (supply.openSeats > 0) return null;
    if (supply.nextOpeningOn === null) return out("L6", "take-other-lane", {});
    return out("L6", "wait-for-seat", { date: supply.nextOpeningOn });
  },
  ({ matchCase, limits }) => {
    const facts = { hours: matchCase.supervisionHours, minimum: limits.minimumSupervisionHours };
    const short = matchCase.supervisionHours < limits.minimumSupervisionHours;
    return short ? out("L7", "find-supervision", facts) : null;
  },
  ({ matchCase, limits }) =>
    matchCase.flags.includes("regular-work") && !limits.acceptsRegularWork ? out("L8", "take-other-lane", {}) : null,
];

function out(code: LaneKnockOutCode, remedy: LaneRemedy, facts: Facts): LaneKnockOut {
  return { code, remedy, facts };
}
