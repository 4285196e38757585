import { bestPeriod, freePeriod, periodsOf } from "#app/domain/matching/days.ts";
import { languageLevels } from "#app/domain/matching/languages.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { Facts, KnockOut } from "#app/domain/matching/reason.ts";
import { quarterOf } from "#app/lib/dates.ts";

export const candidateKnockOutCodes = [
  "lane",
  "conflict",
  "declined",
  "paused",
  "consent",
  "capacity",
  "quarter",
  "period",
  "hours",
  "skill",
  "language",
  "place",
  "travel",
  "fit",
] as const;
export type CandidateKnockOutCode = (typeof candidateKnockOutCodes)[number];

export const candidateRemedies = [
  "choose-lane",
  "choose-other",
  "change-case",
  "wait-until-back",
  "ask-consent",
  "wait-for-room",
  "next-quarter",
  "move-later",
  "move-earlier",
  "ask-hours",
  "drop-skill",
  "lower-language",
  "change-place",
  "offer-online",
  "ask-less",
] as const;
export type CandidateRemedy = (typeof candidateRemedies)[number];

export type CandidateKnockOut = KnockOut<CandidateKnockOutCode, CandidateRemedy>;

/** Why somebody cannot do this case, whatever the fit; empty when nothing stands in the way. */
export function candidateKnockOuts(pair: Pair): CandidateKnockOut[] {
  return checks.flatMap((check) => check(pair));
}

const checks: readonly ((pair: Pair) => CandidateKnockOut[])[] = [
  ({ matchCase, candidate: { lane } }) =>
    when(matchCase.lane !== null && matchCase.lane !== lane, out("lane", "choose-lane", { lane })),
  ({ matchCase, candidate }) =>
    when(candidate.organisationIdsInConflict.includes(matchCase.organisationId), out("conflict", "choose-other")),
  ({ matchCase, candidate }) => when(candidate.declinedCaseIds.includes(matchCase.id), out("declined", "change-case")),
  ({ candidate }) => when(candidate.paused, out("paused", "wait-until-back")),
  ({ candidate }) => when(!candidate.consented, out("consent", "ask-consent")),
  ({ candidate: { openAssignments: has, capacity: maximum } }) =>
    when(has >= maximum, out("capacity", "wait-for-room", { has, maximum })),
  quarterCheck,
  (pair) => when(freePeriod(pair.matchCase, pair.candidate) === null, out("period", ...periodRemedy(pair))),
  ({ matchCase, candidate }) => when(bestPeriod(matchCase, candidate).hoursPerWeek <= 0, out("hours", "ask-hours")),
  ({ matchCase, candidate }) =>
    matchCase.skills
      .filter((skill) => skill.need === "must" && (candidate.skills[skill.code] ?? 0) < 1)
      .map((skill) => out("skill", "drop-skill", { skill: skill.code, asked: skill.level })),
  languageCheck,
  ({ matchCase: { place }, candidate }) =>
    when(!candidate.places.includes(place), out("place", "change-place", { place })),
  ({ matchCase: { place }, candidate, rules }) =>
    when(
      place !== "online" && rules.ranking.travel[place].band > candidate.maxTravelBand,
      out("travel", "offer-online", { place }),
    ),
];

/** The work counts in the quarter in which its case begins. */
function quarterCheck({ matchCase, candidate: { quarters } }: Pair): CandidateKnockOut[] {
  if (!quarters) return [];
  const quarter = quarterOf(matchCase.startsOn);
  const has = quarters.begin.filter((day) => quarterOf(day) === quarter).length;
  return when(has >= quarters.most, out("quarter", "next-quarter", { has, maximum: quarters.most }));
}

function languageCheck({ matchCase, candidate }: Pair): CandidateKnockOut[] {
  const spoken = languageLevels(candidate.languages);
  return [...languageLevels(matchCase.languages)]
    .filter(([language, required]) => (spoken.get(language) ?? 0) < required)
    .map(([language, required]) => out("language", "lower-language", { language, languageLevel: required }));
}

function periodRemedy({ matchCase, candidate }: Pair): [CandidateRemedy, Facts] {
  const periods = periodsOf(candidate);
  const later = periods
    .map(({ from }) => from)
    .filter((from) => from > matchCase.endsOn)
    .sort()[0];
  const earlier = periods
    .map(({ until }) => until ?? "")
    .filter((until) => until < matchCase.startsOn)
    .sort()
    .at(-1);
  return earlier && !later
    ? ["move-earlier", { until: earlier }]
    : ["move-later", { from: later ?? candidate.availableFrom }];
}

function when(isOut: boolean, knockOut: CandidateKnockOut): CandidateKnockOut[] {
  return isOut ? [knockOut] : [];
}

function out(code: CandidateKnockOutCode, remedy: CandidateRemedy, facts: Facts = {}): CandidateKnockOut {
  return { code, remedy, facts };
}
