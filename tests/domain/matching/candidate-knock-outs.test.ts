import { describe, expect, it } from "vitest";
import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { candidateKnockOutCodes, candidateKnockOuts } from "#app/domain/matching/candidate-knock-outs.ts";
import { defaultRules as rules } from "#app/domain/matching/rules.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";

const faults: [name: string, matchCase: Partial<MatchCase>, candidate: Partial<Candidate>, told: object][] = [
  ["another lane", {}, { lane: "mbo" }, { code: "lane", remedy: "choose-lane", facts: { lane: "mbo" } }],
  ["a tie with the company", {}, { organisationIdsInConflict: ["organisation-1"] }, { code: "conflict" }],
  ["declined before", {}, { declinedCaseIds: ["case-1"] }, { code: "declined", remedy: "change-case" }],
  ["an open proposal of this case", {}, { askedCaseIds: ["case-1"] }, { code: "asked", remedy: "wait-for-answer" }],
  [
    "as many open proposals as may be",
    {},
    { askedCaseIds: ["case-7", "case-8", "case-9"] },
    { code: "proposals", remedy: "wait-for-answer", facts: { has: 3, maximum: 3 } },
  ],
  ["a minor without a teacher", {}, { lacksTeacher: true }, { code: "teacher", remedy: "name-teacher" }],
  ["a pause", {}, { paused: true }, { code: "paused", remedy: "wait-until-back" }],
  ["no agreement", {}, { consented: false }, { code: "consent", remedy: "ask-consent" }],
  ["full", {}, { openAssignments: 2 }, { code: "capacity", facts: { has: 2, maximum: 2 } }],
  [
    "asked often lately",
    {},
    { recentProposals: 6 },
    { code: "asked-often", remedy: "leave-alone", facts: { has: 6, maximum: 6 } },
  ],
  ["free only later", {}, { availableFrom: "2027-05-01" }, { code: "period", remedy: "move-later" }],
  ["free only earlier", {}, { availableUntil: "2027-01-31" }, { code: "period", remedy: "move-earlier" }],
  [
    "free only before and after",
    {},
    { availableUntil: "2027-01-31", otherPeriods: [{ from: "2027-06-01", until: null, hoursPerWeek: 8 }] },
    { code: "period", remedy: "move-later", facts: { from: "2027-06-01" } },
  ],
  [
    "a full quarter",
    {},
    { quarters: { most: 1, begin: ["2027-03-31"] } },
    { code: "quarter", remedy: "next-quarter", facts: { has: 1, maximum: 1 } },
  ],
  ["no hours", {}, { hoursPerWeek: 0 }, { code: "hours", remedy: "ask-hours" }],
  ["a required skill missing", {}, { skills: { S16: 4 } }, { code: "skill", facts: { skill: "S15", asked: 3 } }],
  [
    "a language too low",
    { languages: ["en:3"] },
    { languages: ["en"] },
    { code: "language", remedy: "lower-language" },
  ],
  ["another place", { place: "on-site" }, {}, { code: "place", remedy: "change-place" }],
  [
    "too far",
    { place: "on-site" },
    { places: ["on-site"], maxTravelBand: 1 },
    { code: "travel", remedy: "offer-online", facts: { place: "on-site" } },
  ],
];

describe("what makes somebody impossible for a case", () => {
  it.each(faults)("%s", (_name, matchCase, candidate, told) => {
    const pair = { matchCase: { ...webshop, ...matchCase }, candidate: { ...noor, ...candidate }, rules };
    expect(candidateKnockOuts(pair)).toEqual([expect.objectContaining(told)]);
  });

  it("is shown here for every code but the minimum fit, which the ranking adds", () => {
    const shown = new Set(faults.map(([, , , told]) => ("code" in told ? told.code : "")));
    expect([...shown, "fit"].sort()).toEqual([...candidateKnockOutCodes].sort());
  });

  it("is neither a full quarter beside that of the case, nor a first period that misses it when another does not", () => {
    const elsewhere = {
      availableUntil: "2027-01-31",
      otherPeriods: [{ from: "2027-03-01", until: null, hoursPerWeek: 8 }],
    };
    const candidate = {
      ...noor,
      ...elsewhere,
      quarters: { most: 1, begin: ["2026-12-31", "2027-04-01", "2027-04-01"] },
    };
    expect(candidateKnockOuts({ matchCase: webshop, candidate, rules })).toEqual([]);
  });

  it("is nothing for who fits", () => {
    expect(candidateKnockOuts({ matchCase: webshop, candidate: noor, rules })).toEqual([]);
  });

  it("is not a wished skill that is missing, nor the last day on which both are free", () => {
    const candidate = { ...noor, skills: { S15: 1 }, availableUntil: "2027-02-01" };
    expect(candidateKnockOuts({ matchCase: webshop, candidate, rules })).toEqual([]);
  });

  it("names every required skill that is missing", () => {
    const matchCase = { ...webshop, skills: webshop.skills.map((skill) => ({ ...skill, need: "must" as const })) };
    const told = candidateKnockOuts({ matchCase, candidate: { ...noor, skills: {} }, rules });
    expect(told.map(({ facts }) => facts.skill)).toEqual(["S15", "S16"]);
  });

  it("lets somebody of any lane through while the case has none", () => {
    const candidate = { ...noor, lane: "mbo" as const };
    expect(candidateKnockOuts({ matchCase: { ...webshop, lane: null }, candidate, rules })).toEqual([]);
  });
});
