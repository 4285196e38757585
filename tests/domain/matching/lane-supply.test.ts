import { expect, it } from "vitest";
import { laneSupplyOf } from "#app/domain/matching/lane-supply.ts";
import { defaultRules } from "#app/domain/matching/rules.ts";
import { noor } from "#tests/domain/matching/examples.ts";

const today = "2026-11-23";

it("counts open seats and levels of who has room in the lane", () => {
  const people = [
    noor,
    { ...noor, id: "half", skills: { S15: 1 }, capacity: 3, openAssignments: 2 },
    { ...noor, id: "full", openAssignments: 2 },
    { ...noor, id: "paused", paused: true },
    { ...noor, id: "gone", availableUntil: "2026-11-22" },
    { ...noor, id: "class", lane: "mbo" as const },
  ];
  const supply = laneSupplyOf(people, defaultRules, today);
  expect(supply.student).toEqual({
    openSeats: 3,
    startsFrom: "2027-01-01",
    nextOpeningOn: "2027-02-01",
    levels: { S15: [3, 1], S16: [2] },
  });
  expect(supply.mbo.openSeats).toBe(2);
});

it("can start today when somebody is free already, and at the next intake when nobody is", () => {
  const free = { ...noor, availableFrom: "2026-09-01" };
  const supply = laneSupplyOf([free], defaultRules, today);
  expect(supply.student.startsFrom).toBe(today);
  expect(supply.mbo).toEqual({ openSeats: 0, startsFrom: "2027-02-01", nextOpeningOn: "2027-02-01", levels: {} });
  expect(supply.frontrunner).toEqual({ openSeats: 0, startsFrom: today, nextOpeningOn: null, levels: {} });
});
