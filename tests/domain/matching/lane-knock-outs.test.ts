import { describe, expect, it } from "vitest";
import type { Lane, MatchCase } from "#app/domain/matching/candidate.ts";
import { askedLevel, laneKnockOutCodes, laneKnockOuts } from "#app/domain/matching/lane-knock-outs.ts";
import type { LaneSupply } from "#app/domain/matching/lane-supply.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { webshop } from "#tests/domain/matching/examples.ts";

const open: LaneSupply = { openSeats: 4, startsFrom: "2026-11-23", nextOpeningOn: "2027-02-01", levels: {} };

function knockOuts(lane: Lane, changes: Partial<MatchCase>, supply: Partial<LaneSupply> = {}) {
  const limits = defaultRules.lanes.limits[lane];
  return laneKnockOuts({ matchCase: { ...webshop, ...changes }, lane, limits, supply: { ...open, ...supply } });
}

describe("what makes a lane impossible for a case", () => {
  it("is nothing for a web shop and students", () => {
    expect(knockOuts("student", {})).toEqual([]);
  });

  it("L1: the next group begins when too little time is left, not merely after the wished start", () => {
    // 80 hours at 16 a week need 35 days; 27 March to 30 April are 35.
    const hard = { hardDeadline: true };
    expect(knockOuts("student", hard, { startsFrom: "2027-03-27" })).toEqual([]);
    expect(knockOuts("student", hard, { startsFrom: "2027-03-28" })).toEqual([
      { code: "L1", remedy: "wait-for-start", facts: { date: "2027-03-28", until: "2027-04-30" } },
    ]);
  });

  it("L1: where the end may be moved, only a lane that begins after it is too late", () => {
    expect(knockOuts("student", {}, { startsFrom: "2027-04-30" })).toEqual([]);
    expect(knockOuts("student", {}, { startsFrom: "2027-05-01" }).map(({ code }) => code)).toEqual(["L1"]);
  });

  it.each(["critical", "incident", "special-data"])(
    "L2: %s work is not for learners, but is for frontrunners",
    (flag) => {
      const out = [{ code: "L2", remedy: "split-work", facts: {} }];
      expect(knockOuts("student", { flags: [flag] })).toEqual(out);
      expect(knockOuts("mbo", { flags: [flag], level: 1, skills: [] })).toEqual(out);
      expect(knockOuts("frontrunner", { flags: [flag], budgetCents: 100_000 })).toEqual([]);
    },
  );

  it("L3: harder work than the lane reaches, by a required skill or by independence; wishes do not count", () => {
    const out = [{ code: "L3", remedy: "split-work", facts: { asked: 4, maximum: 3 } }];
    expect(knockOuts("student", { level: 4 })).toEqual(out);
    expect(knockOuts("student", { skills: [{ code: "S15", level: 4, need: "must" }] })).toEqual(out);
    expect(knockOuts("student", { skills: [{ code: "S15", level: 4, need: "nice" }] })).toEqual([]);
    expect(askedLevel(webshop)).toBe(3);
  });

  it("L4: too much or too little work for a class", () => {
    const long = { startsOn: "2027-01-01", endsOn: "2028-12-31" };
    expect(knockOuts("student", { ...long, effortHours: 421 })).toEqual([
      { code: "L4-long", remedy: "cut-in-parts", facts: { hours: 421, maximum: 420 } },
    ]);
    expect(knockOuts("student", { effortHours: 7 })).toEqual([
      { code: "L4-short", remedy: "join-cases", facts: { hours: 7, minimum: 8 } },
    ]);
  });

  it("L4: more than fits in the period", () => {
    // 16 hours a week for three weeks
    const short = { endsOn: "2027-02-21" };
    expect(knockOuts("student", { ...short, effortHours: 48 })).toEqual([]);
    expect(knockOuts("student", { ...short, effortHours: 49 })).toEqual([
      { code: "L4-long", remedy: "cut-in-parts", facts: { hours: 49, maximum: 48 } },
    ]);
  });

  it.each([null, 0])("L5: a frontrunner without budget (%s)", (budgetCents) => {
    expect(knockOuts("frontrunner", { budgetCents })).toEqual([{ code: "L5", remedy: "find-budget", facts: {} }]);
  });

  it("L6: no seat, with the day of the next when it is known", () => {
    expect(knockOuts("student", {}, { openSeats: 0 })).toEqual([
      { code: "L6", remedy: "wait-for-seat", facts: { date: "2027-02-01" } },
    ]);
    expect(knockOuts("student", {}, { openSeats: 0, nextOpeningOn: null })).toEqual([
      { code: "L6", remedy: "take-other-lane", facts: {} },
    ]);
  });

  it("L7: too little guidance at the company", () => {
    expect(knockOuts("student", { supervisionHours: 0 })).toEqual([
      { code: "L7", remedy: "find-supervision", facts: { hours: 0, minimum: 1 } },
    ]);
    expect(knockOuts("frontrunner", { supervisionHours: 0, budgetCents: 1 })).toEqual([]);
  });

  it("L8: ordinary paid work is not for learners", () => {
    expect(knockOuts("student", { flags: ["regular-work"] })).toEqual([
      { code: "L8", remedy: "take-other-lane", facts: {} },
    ]);
  });

  it("are told all at once, in the order of the codes", () => {
    const flags = ["critical", "regular-work"];
    const all = knockOuts(
      "student",
      { flags, level: 4, effortHours: 500, supervisionHours: 0, hardDeadline: true },
      { openSeats: 0, startsFrom: "2027-04-01" },
    );
    const codes = all.map(({ code }) => code);
    expect(codes).toEqual(["L1", "L2", "L3", "L4-long", "L6", "L7", "L8"]);
    expect(codes.every((code) => laneKnockOutCodes.includes(code))).toBe(true);
  });
});
