import type { MatchCase } from "#app/domain/matching/candidate.ts";
import { bestPeriod, freePeriod } from "#app/domain/matching/days.ts";
import type { Fit, FitPart } from "#app/domain/matching/fit.ts";
import { fluent, languageLevels } from "#app/domain/matching/languages.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { Facts, Reason } from "#app/domain/matching/reason.ts";

export const fitReasonCodes = [
  "skills-plus",
  "skills-minus",
  "skills-none",
  "level-plus",
  "level-minus",
  "availability-plus",
  "availability-minus",
  "sector-plus",
  "sector-minus",
  "travel-plus",
  "travel-minus",
  "online-plus",
  "language-plus",
  "interest-plus",
] as const;
export type FitReasonCode = (typeof fitReasonCodes)[number];

export interface FitReasons {
  /** For the one sentence: how many of the asked skills, when, where. */
  summary: Facts;
  /** At most three, strongest first. */
  plus: readonly Reason<FitReasonCode>[];
  /** At most two, the most points missed first. */
  minus: readonly Reason<FitReasonCode>[];
}

/** The strongest points for and against, out of the parts of the fit. What the case does not ask is not mentioned. */
export function fitReasons(pair: Pair, fit: Fit): FitReasons {
  const weights = pair.rules.ranking.weights;
  const told = partsAskedBy(pair.matchCase);
  const missed = (part: FitPart) => weights[part] - fit.parts[part];
  const strong = told
    .filter((part) => fit.parts[part] > 0 && fit.parts[part] * 3 >= weights[part] * 2)
    .sort((a, b) => fit.parts[b] - fit.parts[a])
    .slice(0, 3);
  // Who did not press 'interested', or speaks exactly what is asked, has no weakness to be told.
  const weak = told
    .filter((part) => part !== "interest" && part !== "language" && missed(part) > 0)
    .filter((part) => part === "skills" || !strong.includes(part))
    .sort((a, b) => missed(b) - missed(a))
    .slice(0, 2);
  return {
    summary: summaryFacts(pair),
    plus: strong.map((part) => plusReason(part, pair)),
    minus: weak.map((part) => minusReason(part, pair)),
  };
}

function partsAskedBy(matchCase: MatchCase): FitPart[] {
  const parts: FitPart[] = ["level", "availability", "travel", "interest"];
  if (matchCase.skills.length > 0) parts.unshift("skills");
  if (matchCase.sector !== null) parts.push("sector");
  // Where the highest level is required, nobody can be above it.
  const required = [...languageLevels(matchCase.languages).values()];
  if (required.some((level) => level < fluent)) parts.push("language");
  return parts;
}

function plusReason(part: FitPart, pair: Pair): Reason<FitReasonCode> {
  if (part === "travel" && pair.matchCase.place === "online") return { code: "online-plus", facts: {} };
  return { code: `${part}-plus`, facts: factsByPart[part](pair) };
}

function minusReason(part: FitPart, pair: Pair): Reason<FitReasonCode> {
  if (part === "skills") {
    const facts = widestGap(pair);
    return { code: facts.has === 0 ? "skills-none" : "skills-minus", facts };
  }
  if (part === "language" || part === "interest") return { code: `${part}-plus`, facts: {} };
  return { code: `${part}-minus`, facts: factsByPart[part](pair) };
}

const factsByPart: Readonly<Record<FitPart, (pair: Pair) => Facts>> = {
  skills: skillCount,
  level: ({ matchCase, candidate }) => ({ asked: matchCase.level, has: candidate.level }),
  availability: ({ matchCase, candidate }) => ({
    hours: bestPeriod(matchCase, candidate).hoursPerWeek,
    asked: matchCase.effortHours,
  }),
  sector: () => ({}),
  travel: ({ matchCase }) => ({ place: matchCase.place }),
  language: () => ({}),
  interest: () => ({}),
};

function skillCount({ matchCase, candidate }: Pair): Facts {
  const met = matchCase.skills.filter((skill) => (candidate.skills[skill.code] ?? 0) >= skill.level).length;
  return { met, asked: matchCase.skills.length };
}

/** The skill that costs most points: required before wished, widest gap first. */
function widestGap({ matchCase, candidate, rules }: Pair): Facts {
  const gaps = matchCase.skills.map((skill) => {
    const has = candidate.skills[skill.code] ?? 0;
    const cost = rules.skillWeights[skill.need] * Math.max(0, skill.level - has);
    return { cost, facts: { skill: skill.code, asked: skill.level, has } };
  });
  return [...gaps].sort((a, b) => b.cost - a.cost)[0]?.facts ?? {};
}

function summaryFacts(pair: Pair): Facts {
  const { matchCase, candidate } = pair;
  const { from, until } = freePeriod(matchCase, candidate) ?? { from: matchCase.startsOn, until: matchCase.endsOn };
  return { ...skillCount(pair), from, until, place: matchCase.place };
}
