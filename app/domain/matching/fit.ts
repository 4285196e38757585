import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { hoursTimesSeven } from "#app/domain/matching/days.ts";
import { fluent, languageLevels } from "#app/domain/matching/languages.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

export const fitParts = ["skills", "level", "availability", "sector", "travel", "language", "interest"] as const;
export type FitPart = (typeof fitParts)[number];

export interface Fit {
  /** Whole number 0–1000: the sum of the parts. */
  total: number;
  parts: Readonly<Record<FitPart, number>>;
}

/**
 * How well somebody fits a case. Each part is a whole number from 0 to its weight. More of what counts never lowers it;
 * more than is asked earns nothing, except for language. What a case does not ask, everybody has in full.
 */
export function fitOf(matchCase: MatchCase, candidate: Candidate, rules: MatchingRules): Fit {
  const { weights } = rules.ranking;
  const parts = {
    skills: skillPoints(matchCase, candidate, rules),
    level: scaled(weights.level, Math.min(matchCase.level, candidate.level), matchCase.level),
    availability: scaled(weights.availability, ...hours(matchCase, candidate)),
    sector: matchCase.sector === null || candidate.sectors.includes(matchCase.sector) ? weights.sector : 0,
    travel: travelPoints(matchCase, rules),
    language: languagePoints(matchCase, candidate, weights.language),
    interest: candidate.interestInCase ? weights.interest : 0,
  };
  return { total: fitParts.reduce((total, part) => total + parts[part], 0), parts };
}

/** Whole share of `weight`; all of it when nothing is asked. */
function scaled(weight: number, has: number, asked: number): number {
  return asked <= 0 ? weight : Math.floor((weight * Math.max(0, has)) / asked);
}

function skillPoints(matchCase: MatchCase, candidate: Candidate, rules: MatchingRules): number {
  let has = 0;
  let asked = 0;
  for (const skill of matchCase.skills) {
    const weight = rules.skillWeights[skill.need];
    has += weight * Math.min(skill.level, candidate.skills[skill.code] ?? 0);
    asked += weight * skill.level;
  }
  return scaled(rules.ranking.weights.skills, has, asked);
}

/** Hours that are there in the shared period, at most the asked ones; both times seven, to stay whole. */
function hours(matchCase: MatchCase, candidate: Candidate): [has: number, asked: number] {
  const asked = matchCase.effortHours * 7;
  return [Math.min(asked, hoursTimesSeven(matchCase, candidate)), asked];
}

function travelPoints(matchCase: MatchCase, rules: MatchingRules): number {
  const { weights, travel } = rules.ranking;
  return matchCase.place === "online" ? weights.travel : scaled(weights.travel, travel[matchCase.place].share, 100);
}

/** How far above the required level somebody is, as a share of what is possible, over all required languages. */
function languagePoints(matchCase: MatchCase, candidate: Candidate, weight: number): number {
  let above = 0;
  let possible = 0;
  const spoken = languageLevels(candidate.languages);
  for (const [language, required] of languageLevels(matchCase.languages)) {
    const has = Math.min(fluent, spoken.get(language) ?? 0);
    above += Math.max(0, has - required);
    possible += Math.max(0, fluent - required);
  }
  return scaled(weight, above, possible);
}
