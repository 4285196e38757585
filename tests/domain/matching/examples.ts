import fc from "fast-check";
import { type Candidate, caseFlags, lanes, type MatchCase, places } from "#app/domain/matching/candidate.ts";
import { candidateColumns } from "#app/domain/matching/candidate-columns.ts";
import { laneSupplyOf } from "#app/domain/matching/lane-supply.ts";
import { defaultRules, type MatchingRules } from "#app/domain/matching/rules.ts";
import { skillList } from "#app/domain/matching/skills.ts";
import { addDays } from "#app/lib/dates.ts";

/** A small web shop case that suits a student. */
export const webshop: MatchCase = {
  id: "case-1",
  organisationId: "organisation-1",
  lane: "student",
  skills: [
    { code: "S15", level: 3, need: "must" },
    { code: "S16", level: 2, need: "nice" },
  ],
  level: 2,
  effortHours: 80,
  startsOn: "2027-02-01",
  endsOn: "2027-04-30",
  hardDeadline: false,
  place: "online",
  languages: ["nl"],
  sector: "G",
  repeatable: true,
  flags: [],
  budgetCents: null,
  supervisionHours: 2,
};

/** A student who fits the web shop in everything. */
export const noor: Candidate = {
  id: "noor",
  lane: "student",
  skills: { S15: 3, S16: 2 },
  level: 3,
  hoursPerWeek: 16,
  capacity: 2,
  openAssignments: 0,
  availableFrom: "2027-01-01",
  availableUntil: "2027-07-01",
  otherPeriods: [],
  quarters: undefined,
  languages: ["nl:3"],
  places: ["online", "media-park"],
  maxTravelBand: 3,
  sectors: ["G"],
  paused: false,
  consented: true,
  organisationIdsInConflict: [],
  declinedCaseIds: [],
  askedCaseIds: [],
  lacksTeacher: false,
  interestInCase: true,
  casesThisYear: 0,
  recentProposals: 0,
  proposedBefore: false,
  waitingSince: Date.parse("2026-11-01"),
};

/** What the lanes offer a case on 23 November 2026, with these candidates. */
export const supplyOf = (
  matchCase: MatchCase,
  candidates: readonly Candidate[],
  rules: MatchingRules = defaultRules,
  today = "2026-11-23",
) =>
  laneSupplyOf(matchCase, candidateColumns(candidates, candidates.length, rules.proposal.maximumOpen), {
    rules,
    today,
  });

// Few codes, so that what is asked and what is offered often meet.
const code = fc.constantFrom(
  ...skillList()
    .all.slice(0, 6)
    .map((skill) => skill.code),
);
const level = fc.integer({ min: 1, max: 4 });
const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-11-01", days));
const language = fc.constantFrom("nl", "nl:1", "nl:3", "en", "en:2");
const sector = fc.constantFrom("G", "J", "I");

/** Any case that the form lets through. */
export const anyCase: fc.Arbitrary<MatchCase> = fc
  .record({
    id: fc.constantFrom("case-1", "case-2", "case-3"),
    organisationId: fc.constantFrom("organisation-1", "organisation-2"),
    lane: fc.option(fc.constantFrom(...lanes)),
    skills: fc.uniqueArray(fc.record({ code, level, need: fc.constantFrom("must" as const, "nice" as const) }), {
      selector: (need) => need.code,
      maxLength: 5,
    }),
    level,
    effortHours: fc.integer({ min: 1, max: 600 }),
    startsOn: date,
    endsOn: fc.integer({ min: 0, max: 200 }),
    hardDeadline: fc.boolean(),
    place: fc.constantFrom(...places),
    languages: fc.uniqueArray(language, { maxLength: 2 }),
    sector: fc.option(sector),
    repeatable: fc.boolean(),
    flags: fc.subarray([...caseFlags], { maxLength: 1 }),
    budgetCents: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    supervisionHours: fc.integer({ min: 0, max: 8 }),
  })
  .map((made) => ({ ...made, endsOn: addDays(made.startsOn, made.endsOn) }));

/** Any candidate; the id is given afterwards where several must differ. */
export const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  lane: fc.constantFrom(...lanes),
  skills: fc.dictionary(code, level, { maxKeys: 6 }),
  level,
  hoursPerWeek: fc.integer({ min: 0, max: 40 }),
  capacity: fc.integer({ min: 0, max: 3 }),
  openAssignments: fc.integer({ min: 0, max: 2 }),
  availableFrom: date,
  availableUntil: fc.option(date),
  otherPeriods: fc.option(
    fc.array(fc.record({ from: date, until: fc.option(date), hoursPerWeek: fc.integer({ min: 0, max: 40 }) }), {
      maxLength: 3,
    }),
    {
      nil: undefined,
    },
  ),
  quarters: fc.option(
    fc.record({
      most: fc.integer({ min: 0, max: 2 }),
      begin: fc.array(date, { maxLength: 4 }),
    }),
    { nil: undefined },
  ),
  languages: fc.uniqueArray(language, { maxLength: 3 }),
  places: fc.subarray([...places]),
  maxTravelBand: fc.integer({ min: 1, max: 4 }),
  sectors: fc.subarray(["G", "J", "I"]),
  paused: fc.boolean(),
  consented: fc.boolean(),
  organisationIdsInConflict: fc.subarray(["organisation-1"]),
  declinedCaseIds: fc.subarray(["case-2"]),
  askedCaseIds: fc.subarray(["case-1", "case-4", "case-5"]),
  lacksTeacher: fc.boolean(),
  interestInCase: fc.boolean(),
  casesThisYear: fc.integer({ min: 0, max: 4 }),
  recentProposals: fc.integer({ min: 0, max: 6 }),
  proposedBefore: fc.boolean(),
  waitingSince: fc.option(fc.constantFrom(1_790_000_000_000, 1_791_000_000_000)),
});

/** A case that asks little and candidates near it: many of them are eligible, so that the order is put to the test. */
export const closeRace: fc.Arbitrary<{ matchCase: MatchCase; candidates: Candidate[] }> = fc.record({
  matchCase: anyCase.map((made) => ({ ...webshop, id: made.id, skills: webshop.skills, level: made.level })),
  candidates: fc.uniqueArray(
    anyCandidate.map((made) => ({
      ...noor,
      id: made.id,
      skills: { ...made.skills, S15: made.level },
      level: made.level,
      hoursPerWeek: 1 + made.hoursPerWeek,
      casesThisYear: made.casesThisYear,
      proposedBefore: made.proposedBefore,
      capacity: 1 + made.capacity,
      openAssignments: made.openAssignments,
      otherPeriods: made.otherPeriods,
      quarters: made.quarters,
      paused: made.paused && made.interestInCase,
      waitingSince: made.waitingSince,
      interestInCase: made.interestInCase,
    })),
    { selector: (candidate) => candidate.id, maxLength: 12 },
  ),
});

/** The default rules, or other weights that add up. */
export const anyRules = fc.constantFrom(defaultRules, {
  ...defaultRules,
  version: 2,
  lanes: {
    ...defaultRules.lanes,
    weights: { level: 17, supply: 33, time: 0, learning: 29, cost: 21 },
    supplyTarget: 3,
  },
  ranking: {
    ...defaultRules.ranking,
    weights: { skills: 333, level: 167, availability: 91, sector: 0, travel: 109, language: 151, interest: 149 },
    minimumFit: 200,
    equalWithin: 7,
  },
});
