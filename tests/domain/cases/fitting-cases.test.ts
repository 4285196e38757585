import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittingCases } from "#app/domain/cases/fitting-cases.ts";
import type { Candidate, MatchCase } from "#app/domain/matching/candidate.ts";
import { rankCandidates } from "#app/domain/matching/ranking.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";

const me: Candidate = {
  ...{ id: "me", lane: "student", skills: { S10: 3, S14: 2 }, level: 3, hoursPerWeek: 16, capacity: 1 },
  ...{ openAssignments: 0, availableFrom: "2026-01-01", availableUntil: null, languages: ["nl"], places: ["online"] },
  ...{
    maxTravelBand: 2,
    sectors: [],
    paused: false,
    consented: true,
    organisationIdsInConflict: ["own"],
    declinedCaseIds: ["no"],
    askedCaseIds: [],
    lacksTeacher: false,
  },
  ...{ interestInCase: false, casesThisYear: 0, waitingSince: null, recentProposals: 0, proposedBefore: false },
};

function caseOf(facts: Partial<MatchCase>): { matchCase: MatchCase } {
  return {
    matchCase: {
      ...{ id: "case", organisationId: "other", lane: "student", skills: [{ code: "S10", level: 2, need: "must" }] },
      ...{ level: 2, effortHours: 60, startsOn: "2026-12-01", endsOn: "2027-03-31", place: "online", sector: "G" },
      ...{ languages: ["nl"], repeatable: false, flags: [], budgetCents: null, supervisionHours: 2 },
      ...{ hardDeadline: false, ...facts },
    },
  };
}

const ids = (judged: ReturnType<typeof fittingCases<{ matchCase: MatchCase }>>) =>
  judged.map(({ item }) => item.matchCase.id);

describe("the open cases of one candidate", () => {
  test("stand with the best fitting first and those that do not fit last", () => {
    const hard = caseOf({ id: "hard", skills: [{ code: "S10", level: 4, need: "must" }] });
    const out = caseOf({ id: "out", skills: [{ code: "S35", level: 1, need: "must" }] });
    const judged = fittingCases([out, hard, caseOf({ id: "good" })], me, defaultRules);
    expect(ids(judged)).toEqual(["good", "hard", "out"]);
    expect(judged[2]).toMatchObject({ match: null, knockOuts: [{ code: "skill", facts: { skill: "S35" } }] });
  });

  test("are not shown when they are of her own company or were turned down by her", () => {
    const judged = fittingCases([caseOf({ organisationId: "own" }), caseOf({ id: "no" })], me, defaultRules);
    expect(judged).toEqual([]);
  });

  test("can be looked at without room and during a pause", () => {
    const busy = { ...me, openAssignments: 1, paused: true };
    expect(fittingCases([caseOf({})], busy, defaultRules)).toEqual(fittingCases([caseOf({})], me, defaultRules));
    expect(fittingCases([caseOf({})], busy, defaultRules)[0]?.match).not.toBeNull();
  });

  test("are judged by the very ranking that the advisor sees", () => {
    const level = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(level, level, fc.integer({ min: 8, max: 400 }), (asked, skill, effortHours) => {
        const one = caseOf({ level: asked, effortHours, skills: [{ code: "S10", level: skill, need: "must" }] });
        const ranking = rankCandidates(one.matchCase, [me], defaultRules);
        expect(fittingCases([one], me, defaultRules)[0]?.match ?? null).toEqual(ranking.eligible[0] ?? null);
      }),
    );
  });
});
