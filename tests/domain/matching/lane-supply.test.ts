import { expect, it } from "vitest";
import { noor, supplyOf, webshop } from "#tests/domain/matching/examples.ts";

const today = "2026-11-23";

it("counts open seats and levels of who has room in the lane, in the period of the case, in whatever order they come", () => {
  const people = [
    { ...noor, id: "half", skills: { S15: 1, S64: 4 }, capacity: 3, openAssignments: 2 },
    noor,
    { ...noor, id: "full", openAssignments: 2 },
    { ...noor, id: "paused", paused: true },
    { ...noor, id: "not agreed", consented: false },
    { ...noor, id: "gone", availableUntil: "2026-11-22" },
    { ...noor, id: "gone before it begins", availableFrom: "2026-12-01", availableUntil: "2027-01-31" },
    { ...noor, id: "class", lane: "mbo" as const },
  ];
  const supply = supplyOf(webshop, people);
  expect(supply.student).toEqual({
    openSeats: 3,
    startsFrom: "2026-12-01",
    nextOpeningOn: "2027-02-01",
    levels: { S15: [3, 1], S16: [2] },
  });
  expect(supply.mbo.openSeats).toBe(2);
  expect(supplyOf(webshop, [...people].reverse())).toEqual(supply);
});

it("can start today when somebody is free already, and at the next intake when nobody is", () => {
  const free = { ...noor, availableFrom: "2026-09-01" };
  const supply = supplyOf(webshop, [free]);
  expect(supply.student.startsFrom).toBe(today);
  expect(supply.mbo).toEqual({ openSeats: 0, startsFrom: "2027-02-01", nextOpeningOn: "2027-02-01", levels: {} });
  expect(supply.frontrunner).toEqual({ openSeats: 0, startsFrom: today, nextOpeningOn: null, levels: {} });
});

it("says from when somebody could, when everybody is too late", () => {
  const late = { ...noor, availableFrom: "2027-05-10" };
  expect(supplyOf(webshop, [late]).student).toMatchObject({ openSeats: 0, startsFrom: "2027-05-10" });
});
