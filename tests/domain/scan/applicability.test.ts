import { expect, it } from "vitest";
import {
  applicableScored,
  fullMarks,
  isApplicable,
  isAsked,
  sectorGroup,
  shownOptions,
} from "#app/domain/scan/applicability.ts";
import { questionOf, scan } from "./scan-cases.ts";

it("leaves out online sales for a few regular clients, and green figures for consumers only", () => {
  const missing = (customers: string) => {
    const ids = applicableScored(scan, { customers }).map(({ id }) => id);
    return applicableScored(scan, {}).filter(({ id }) => !ids.includes(id));
  };
  expect(missing("few").map(({ id }) => id)).toEqual(["R3"]);
  expect(missing("b2c").map(({ id }) => id)).toEqual(["G3"]);
  for (const customers of ["b2b", "both", "public"]) expect(missing(customers)).toEqual([]);
});

it("asks everything of a company that has not said who she is, but no add-on", () => {
  expect(applicableScored(scan, {})).toHaveLength(21);
  expect(isApplicable(questionOf("internetUse"), {})).toBe(true);
  expect(isApplicable(questionOf("addonG"), {})).toBe(false);
});

it("asks the follow-up only after an answer that leads to it", () => {
  const followUp = questionOf("b2cShare");
  expect(isAsked(scan, followUp, { customers: "b2c", R3: "2" })).toBe(true);
  expect(isAsked(scan, followUp, { customers: "b2c", R3: "unknown" })).toBe(false);
  expect(isAsked(scan, followUp, { R3: "2" })).toBe(false);
});

it("hides staff-only ticks and lowers full marks for someone alone", () => {
  const protection = questionOf("V3");
  expect(shownOptions(protection, { size: "zzp" }).map(({ id }) => id)).toEqual([
    "mfa",
    "update",
    "backup",
    "pwd",
    "av",
  ]);
  expect(shownOptions(protection, { size: "2-9" })).toHaveLength(7);
  if (protection.kind !== "ticks") throw new Error("V3 is a tick list.");
  expect([fullMarks(protection, { size: "zzp" }), fullMarks(protection, { size: "2-9" })]).toEqual([5, 6]);
});

it("finds the group of every letter", () => {
  const groups = [..."ABCDEFGHIJKLMNOPQRS"].map((letter) => sectorGroup(scan, letter)).join("");
  expect(groups).toBe("ACCCCFGHIJMMMMPPQRS");
  expect(sectorGroup(scan, undefined)).toBeUndefined();
  expect(sectorGroup(scan, "U")).toBeUndefined();
});
