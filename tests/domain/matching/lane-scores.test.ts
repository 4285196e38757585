import { describe, expect, it } from "vitest";
import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import { expectedCost, laneScores, openFor } from "#app/domain/matching/lane-scores.ts";
import type { LaneSupply } from "#app/domain/matching/lane-supply.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { webshop } from "#tests/domain/matching/examples.ts";

const plenty: LaneSupply = {
  openSeats: 9,
  startsFrom: "2026-11-23",
  nextOpeningOn: null,
  levels: { S15: [3, 3, 4, 3, 3, 2], S16: [2, 2, 2, 2, 2] },
};

function subject(lane: Lane, changes: Partial<MatchCase> = {}, supply: Partial<LaneSupply> = {}) {
  return {
    matchCase: { ...webshop, ...changes },
    lane,
    limits: defaultRules.lanes.limits[lane],
    supply: { ...plenty, ...supply },
  };
}

describe("points of a lane", () => {
  it("are all there when everything suits", () => {
    expect(laneScores(subject("student"), defaultRules)).toEqual({
      level: 30,
      supply: 25,
      time: 20,
      learning: 15,
      cost: 10,
    });
  });

  it("fall by a third for each level that the lane is above the work, and to nothing below it", () => {
    const easy = { level: 1, skills: [] };
    expect(laneScores(subject("student", easy), defaultRules).level).toBe(20);
    expect(laneScores(subject("frontrunner", easy), defaultRules).level).toBe(10);
    expect(laneScores(subject("student", { level: 4 }), defaultRules).level).toBe(0);
  });

  it("count candidates at the asked level, five per skill being enough, required ones twice", () => {
    expect(openFor(subject("student"), { code: "S15", level: 3 })).toBe(5);
    // (2·5 + 1·0) of 15
    expect(laneScores(subject("student", {}, { levels: { S15: [3, 3, 3, 3, 3, 3] } }), defaultRules).supply).toBe(16);
    expect(laneScores(subject("student", { skills: [] }, { openSeats: 2 }), defaultRules).supply).toBe(10);
  });

  it("measure which part of the period is left when the lane begins late", () => {
    // 89 days in all, 30 left from 1 April.
    expect(laneScores(subject("student", {}, { startsFrom: "2027-04-01" }), defaultRules).time).toBe(6);
    expect(laneScores(subject("student", {}, { startsFrom: "2027-05-01" }), defaultRules).time).toBe(0);
  });

  it("reward guidance and doing it again, less so where learning is not the aim", () => {
    expect(laneScores(subject("student", { supervisionHours: 1, repeatable: false }), defaultRules).learning).toBe(5);
    expect(laneScores(subject("frontrunner"), defaultRules).learning).toBe(6);
  });

  it("compare the budget with the expected cost", () => {
    expect(expectedCost(subject("frontrunner"))).toBe(600_000);
    expect(laneScores(subject("frontrunner", { budgetCents: 300_000 }), defaultRules).cost).toBe(5);
    expect(laneScores(subject("frontrunner"), defaultRules).cost).toBe(0);
  });
});
