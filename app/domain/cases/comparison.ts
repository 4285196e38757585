import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { bestPeriod, daysIn, freePeriod } from "#app/domain/matching/days.ts";
import { languageLevels } from "#app/domain/matching/languages.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { MatchingRules } from "#app/domain/matching/rules.ts";

/** One line of case beside candidate. `asked` and `has` are codes and numbers; `fits` says whether she has what is asked. */
export type ComparisonRow =
  | { kind: "skill"; code: string; must: boolean; asked: number; has: number; fits: boolean }
  | { kind: "level" | "hours"; asked: number; has: number; fits: boolean }
  | { kind: "period"; asked: [from: string, until: string]; has: [from: string, until: string | null]; fits: boolean }
  | { kind: "place"; asked: string; has: readonly string[]; fits: boolean }
  | { kind: "travel"; asked: number; has: number; fits: boolean }
  | { kind: "sector"; asked: string; has: readonly string[]; fits: boolean }
  | { kind: "language"; asked: string; level: number; has: number; fits: boolean };

/** The case beside the candidate, fact by fact; what does not count is not in it. */
export function comparisonOf({ matchCase, candidate, rules }: Pair): ComparisonRow[] {
  const spoken = languageLevels(candidate.languages);
  const { startsOn, endsOn, place, sector } = matchCase;
  const hers = bestPeriod(matchCase, candidate);
  const free = freePeriod(matchCase, candidate);
  const weekly = weeklyHours(matchCase);
  return [
    ...matchCase.skills.map(({ code, level, need }) => {
      const has = candidate.skills[code] ?? 0;
      return { kind: "skill" as const, code, must: need === "must", asked: level, has, fits: has >= level };
    }),
    {
      kind: "level",
      asked: matchCase.level,
      has: candidate.level,
      fits: candidate.level >= matchCase.level,
    },
    { kind: "hours", asked: weekly, has: hers.hoursPerWeek, fits: hers.hoursPerWeek >= weekly },
    {
      kind: "period",
      asked: [startsOn, endsOn],
      has: [hers.from, hers.until],
      fits: free !== null && free.from === startsOn && free.until === endsOn,
    },
    { kind: "place", asked: place, has: candidate.places, fits: candidate.places.includes(place) },
    ...travelRow(matchCase, candidate, rules),
    ...(sector === null
      ? []
      : [{ kind: "sector" as const, asked: sector, has: candidate.sectors, fits: candidate.sectors.includes(sector) }]),
    ...[...languageLevels(matchCase.languages)].map(([asked, level]) => {
      const has = spoken.get(asked) ?? 0;
      return { kind: "language" as const, asked, level, has, fits: has >= level };
    }),
  ];
}

/** Online nobody travels. */
function travelRow({ place }: MatchCase, { maxTravelBand }: Candidate, rules: MatchingRules): ComparisonRow[] {
  if (place === "online") return [];
  const { band } = rules.ranking.travel[place];
  return [{ kind: "travel", asked: band, has: maxTravelBand, fits: maxTravelBand >= band }];
}

/** The hours a week that the work asks when it is spread over the whole period, rounded up. */
function weeklyHours({ effortHours, startsOn, endsOn }: MatchCase): number {
  return Math.ceil((effortHours * 7) / Math.max(1, daysIn({ from: startsOn, until: endsOn })));
}
