import type { SkillNeed } from "#app/domain/matching/candidate.ts";
import { bestPeriod, freePeriod, periodsOf } from "#app/domain/matching/days.ts";
import { languageLevels } from "#app/domain/matching/languages.ts";
import type { Pair } from "#app/domain/matching/pair.ts";
import type { Facts, KnockOut } from "#app/domain/matching/reason.ts";
import { quarterOf } from "#app/lib/dates.ts";

export const candidateKnockOutCodes = [
  "lane",
  "conflict",
  "declined",
  "asked",
  "proposals",
  "paused",
  "consent",
  "teacher",
  "capacity",
  "asked-often",
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
  "wait-for-answer",
  "wait-until-back",
  "ask-consent",
  "name-teacher",
  "wait-for-room",
  "leave-alone",
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
  return checks.flatMap(({ stops, told }) => (stops(pair) ? told(pair) : []));
}

/** Does anything stand in the way? The same checks, without a word about them: for a look at thousands. */
export function isKnockedOut(pair: Pair): boolean {
  for (const { stops } of checks) if (stops(pair)) return true;
  return false;
}

interface Check {
  stops: (pair: Pair) => boolean;
  told: (pair: Pair) => CandidateKnockOut[];
}

const checks: readonly Check[] = [
  {
    stops: ({ matchCase, candidate }) => matchCase.lane !== null && matchCase.lane !== candidate.lane,
    told: ({ candidate: { lane } }) => [out("lane", "choose-lane", { lane })],
  },
  {
    stops: ({ matchCase, candidate }) => candidate.organisationIdsInConflict.includes(matchCase.organisationId),
    told: () => [out("conflict", "choose-other")],
  },
  {
    stops: ({ matchCase, candidate }) => candidate.declinedCaseIds.includes(matchCase.id),
    told: () => [out("declined", "change-case")],
  },
  {
    stops: ({ matchCase, candidate }) => candidate.askedCaseIds.includes(matchCase.id),
    told: () => [out("asked", "wait-for-answer")],
  },
  {
    stops: hasEnoughToAnswer,
    told: ({ candidate: { askedCaseIds }, rules }) => [
      out("proposals", "wait-for-answer", { has: askedCaseIds.length, maximum: rules.proposal.maximumOpen }),
    ],
  },
  { stops: ({ candidate }) => candidate.paused, told: () => [out("paused", "wait-until-back")] },
  { stops: ({ candidate }) => !candidate.consented, told: () => [out("consent", "ask-consent")] },
  { stops: ({ candidate }) => candidate.lacksTeacher, told: () => [out("teacher", "name-teacher")] },
  {
    stops: ({ candidate }) => candidate.openAssignments >= candidate.capacity,
    told: ({ candidate: { openAssignments: has, capacity: maximum } }) => [
      out("capacity", "wait-for-room", { has, maximum }),
    ],
  },
  { stops: hasFullQuarter, told: quarterFull },
  {
    stops: ({ candidate, rules }) => candidate.recentProposals >= rules.proposal.mostRecent,
    told: ({ candidate: { recentProposals: has }, rules }) => [
      out("asked-often", "leave-alone", { has, maximum: rules.proposal.mostRecent }),
    ],
  },
  {
    stops: ({ matchCase, candidate }) => freePeriod(matchCase, candidate) === null,
    told: (pair) => [out("period", ...periodRemedy(pair))],
  },
  {
    stops: ({ matchCase, candidate }) => bestPeriod(matchCase, candidate).hoursPerWeek <= 0,
    told: () => [out("hours", "ask-hours")],
  },
  {
    stops: (pair) => {
      for (const skill of pair.matchCase.skills) if (lacks(pair, skill)) return true;
      return false;
    },
    told: (pair) =>
      pair.matchCase.skills
        .filter((skill) => lacks(pair, skill))
        .map((skill) => out("skill", "drop-skill", { skill: skill.code, asked: skill.level })),
  },
  {
    stops: speaksTooLittle,
    told: ({ matchCase, candidate }) =>
      [...languageLevels(matchCase.languages)]
        .filter(([language, required]) => (languageLevels(candidate.languages).get(language) ?? 0) < required)
        .map(([language, required]) => out("language", "lower-language", { language, languageLevel: required })),
  },
  {
    stops: ({ matchCase, candidate }) => !candidate.places.includes(matchCase.place),
    told: ({ matchCase: { place } }) => [out("place", "change-place", { place })],
  },
  {
    stops: ({ matchCase: { place }, candidate, rules }) =>
      place !== "online" && rules.ranking.travel[place].band > candidate.maxTravelBand,
    told: ({ matchCase: { place } }) => [out("travel", "offer-online", { place })],
  },
];

const lacks = ({ candidate }: Pair, { code, need }: SkillNeed): boolean =>
  need === "must" && (candidate.skills[code] ?? 0) < 1;

// who was asked for this very case is told that, and not that she has enough to answer
function hasEnoughToAnswer({ matchCase, candidate: { askedCaseIds }, rules }: Pair): boolean {
  return askedCaseIds.length >= rules.proposal.maximumOpen && !askedCaseIds.includes(matchCase.id);
}

/** How many of her cases begin in the quarter of this one: work counts where its case begins. */
const begunWith = ({ matchCase, candidate: { quarters } }: Pair): number =>
  quarters?.begin.filter((day) => quarterOf(day) === quarterOf(matchCase.startsOn)).length ?? 0;

function hasFullQuarter(pair: Pair): boolean {
  const { quarters } = pair.candidate;
  return quarters !== undefined && begunWith(pair) >= quarters.most;
}

function quarterFull(pair: Pair): CandidateKnockOut[] {
  return [out("quarter", "next-quarter", { has: begunWith(pair), maximum: pair.candidate.quarters?.most ?? 0 })];
}

function speaksTooLittle({ matchCase, candidate }: Pair): boolean {
  const spoken = languageLevels(candidate.languages);
  for (const [language, required] of languageLevels(matchCase.languages)) {
    if ((spoken.get(language) ?? 0) < required) return true;
  }
  return false;
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

function out(code: CandidateKnockOutCode, remedy: CandidateRemedy, facts: Facts = {}): CandidateKnockOut {
  return { code, remedy, facts };
}
