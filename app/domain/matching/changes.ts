import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { bestPeriod, daysIn, freePeriod } from "#app/domain/matching/days.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { Reason } from "#app/domain/matching/reason.ts";

export const changeCodes = ["more-hours", "higher-skill", "higher-level"] as const;
export type ChangeCode = (typeof changeCodes)[number];

/** One thing that would be different, and the candidate as she would then be. */
export interface PossibleChange {
  reason: Reason<ChangeCode>;
  candidate: Candidate;
}

/** The single changes on the candidate's side that would make her fit this case better. */
export function possibleChanges({ matchCase, candidate }: Pair): PossibleChange[] {
  return [
    ...moreHours(matchCase, candidate),
    ...higherSkills(matchCase, candidate),
    ...higherLevel(matchCase, candidate),
  ];
}

// A week of more than 40 hours is no advice.
const fullWeek = 40;

function moreHours(matchCase: MatchCase, candidate: Candidate): PossibleChange[] {
  const shared = freePeriod(matchCase, candidate);
  if (shared === null) return [];
  const wanted = Math.min(fullWeek, Math.ceil((matchCase.effortHours * 7) / daysIn(shared)));
  const best = bestPeriod(matchCase, candidate);
  if (wanted <= best.hoursPerWeek) return [];
  const facts = { has: best.hoursPerWeek, wanted };
  const { from: availableFrom, until: availableUntil } = best;
  const changed = { ...candidate, availableFrom, availableUntil, hoursPerWeek: wanted, otherPeriods: [] };
  return [{ reason: { code: "more-hours", facts }, candidate: changed }];
}

function higherSkills(matchCase: MatchCase, candidate: Candidate): PossibleChange[] {
  return matchCase.skills
    .filter((skill) => (candidate.skills[skill.code] ?? 0) < skill.level)
    .map((skill) => ({
      reason: {
        code: "higher-skill",
        facts: { skill: skill.code, has: candidate.skills[skill.code] ?? 0, wanted: skill.level },
      },
      candidate: { ...candidate, skills: { ...candidate.skills, [skill.code]: skill.level } },
    }));
}

function higherLevel(matchCase: MatchCase, candidate: Candidate): PossibleChange[] {
  if (candidate.level >= matchCase.level) return [];
  const facts = { has: candidate.level, wanted: matchCase.level };
  return [{ reason: { code: "higher-level", facts }, candidate: { ...candidate, level: matchCase.level } }];
}
