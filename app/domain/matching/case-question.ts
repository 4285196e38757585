import { type MatchCase, places } from "#app/domain/matching/candidate.ts";
import { sectorBit } from "#app/domain/matching/candidate-columns.ts";
import { fluent, languageLevels } from "#app/domain/matching/languages.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";
import { dayNumber, quarterOf } from "#app/lib/dates.ts";

/** Levels of skill and of independence are 0–4. */
export const levels = 5;

/** A case as the loop over candidates needs it: what is asked, and tables of points. */
export type Question = ReturnType<typeof questionOf>;

export function questionOf(matchCase: MatchCase, rules: MatchingRules, interested: readonly string[]) {
  const { weights, travel, minimumFit } = rules.ranking;
  const { place, skills, level, sector, id, organisationId } = matchCase;
  const needs = skills.map((skill) => ({
    ...skill,
    weight: rules.skillWeights[skill.need],
    must: skill.need === "must",
  }));
  // musts first: who lacks one needs no further look
  needs.sort((a, b) => Number(b.must) - Number(a.must));
  const askedSkill = needs.reduce((sum, need) => sum + need.weight * need.level, 0);
  const languages = [...languageLevels(matchCase.languages)].map(([name, asked]) => ({ name, asked }));
  const possible = languages.reduce((sum, { asked }) => sum + Math.max(0, fluent - asked), 0);
  return {
    ...{ id, organisationId, interested, needs, languages, minimumFit },
    mostRecent: rules.proposal.mostRecent,
    /** At need × `levels` + her level: what this skill of hers is worth; far below 0 when she lacks what she must have. */
    worth: table(Math.max(4, needs.length) * levels - 1, (at) => {
      const need = needs[Math.floor(at / levels)];
      const has = at % levels;
      if (!need) return 0;
      return need.must && has < 1 ? -1_000_000 : need.weight * Math.min(need.level, has);
    }),
    /** The most that all needs but the first two can be worth. */
    afterTwo: needs.slice(2).reduce((sum, need) => sum + need.weight * need.level, 0),
    quarter: quarterOf(matchCase.startsOn),
    bestLevel: weights.level,
    bestLanguage: weights.language,
    placeBit: 1 << places.indexOf(place),
    band: place === "online" ? 0 : travel[place].band,
    starts: dayNumber(matchCase.startsOn),
    ends: dayNumber(matchCase.endsOn),
    askedHours: matchCase.effortHours * 7,
    availability: weights.availability,
    interest: weights.interest,
    /** null: it does not count, so everybody has the points. */
    sectorBit: sector === null ? null : sectorBit(sector),
    sector: weights.sector,
    travel: place === "online" ? weights.travel : share(weights.travel, travel[place].share, 100),
    skillPoints: table(askedSkill, (has) => share(weights.skills, has, askedSkill)),
    levelPoints: table(levels - 1, (has) => share(weights.level, Math.min(level, has), level)),
    languagePoints: table(possible, (above) => share(weights.language, above, possible)),
  };
}

/** The points for 0 … most. */
function table(most: number, pointsOf: (has: number) => number): Int32Array {
  const points = new Int32Array(most + 1);
  for (let has = 0; has <= most; has++) points[has] = pointsOf(has);
  return points;
}

function share(weight: number, has: number, asked: number): number {
  return asked <= 0 ? weight : Math.floor((weight * has) / asked);
}
