import { describe, expect, it } from "vitest";
import {
  mergeSchema,
  ownSharingSchema,
  revivalSchema,
  splitSchema,
  spokenConsentSchema,
} from "#app/domain/cases/life-schema.ts";
import { partFacts } from "#app/domain/cases/part-words.ts";

const faults = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("forms of the life of a case", () => {
  it("want a reason to open a case again", () => {
    expect(revivalSchema.parse({ reason: "  Toch   nodig " })).toEqual({ reason: "Toch nodig" });
    expect(faults(revivalSchema.safeParse({ reason: "ja" }))).toEqual(["reason: reason"]);
  });

  it("want two parts with a title, hours and a lane each", () => {
    const part = { title: "Onderzoek", effortHours: "20", lane: "student" };
    expect(splitSchema.parse({ first: part, second: part }).first).toEqual({
      ...part,
      effortHours: 20,
      deliverable: "",
    });
    const bad = { ...part, effortHours: "0", lane: "iemand" };
    expect(faults(splitSchema.safeParse({ first: part, second: bad }))).toEqual([
      ...["second.effortHours: effortHours", "second.lane: lane"],
    ]);
  });

  it("want one other case at least to join with", () => {
    expect(faults(mergeSchema.safeParse({ caseIds: [], title: "Samen" }))).toEqual(["caseIds: caseIds"]);
  });

  it("want to know who agreed, on a day that has come, and that she said so herself", () => {
    const consent = spokenConsentSchema("2026-11-20");
    const given = { shared: ["D1"], who: "Ans de Wit", on: "19-11-2026", agreed: "yes" };
    expect(consent.parse(given)).toEqual({ ...given, on: "2026-11-19" });
    expect(faults(consent.safeParse({ ...given, on: "2026-11-21" }))).toEqual(["on: on"]);
    expect(faults(consent.safeParse({ who: "A", on: "gisteren" })).sort()).toEqual([
      "agreed: agreed",
      "on: on",
      "who: who",
    ]);
    expect(ownSharingSchema.parse({})).toEqual({ shared: [] });
  });
});

it("who does a part is told that there is more, before or after; others are told nothing", () => {
  expect(partFacts({ partOfId: null, afterId: null }, "nl")).toEqual([]);
  expect(partFacts({ partOfId: "w", afterId: null }, "nl")[0]?.value).toMatch(/deel 1/);
  expect(partFacts({ partOfId: "w", afterId: "f" }, "nl")[0]?.value).toMatch(/deel 2/);
});
