import { describe, expect, it } from "vitest";
import { comparisonOf } from "#app/domain/cases/comparison.ts";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import { defaultRules as rules } from "#app/domain/matching/rules.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";

describe("case and candidate side by side", () => {
  it("holds each asked fact against what she has", () => {
    expect(comparisonOf({ matchCase: webshop, candidate: noor, rules }).map(({ kind, fits }) => [kind, fits])).toEqual([
      ["skill", true],
      ["skill", true],
      ["level", true],
      ["hours", true],
      ["period", true],
      ["place", true],
      ["sector", true],
      ["language", true],
    ]);
  });

  it("compares travel in bands where there is any, and a line of business where the case has one", () => {
    const matchCase = { ...webshop, place: "on-site" as const, sector: null };
    const rows = comparisonOf({ matchCase, candidate: { ...noor, maxTravelBand: 1 }, rules });
    expect(rows.find(({ kind }) => kind === "travel")).toEqual({ kind: "travel", asked: 2, has: 1, fits: false });
    expect(rows.some(({ kind }) => kind === "sector")).toBe(false);
  });

  it("marks every difference", () => {
    const other = {
      ...noor,
      ...{ skills: { S15: 2 }, level: 1, hoursPerWeek: 1, availableUntil: "2027-03-01", places: ["media-park"] },
      languages: ["nl:1"],
      sectors: [],
    };
    const rows = comparisonOf({ matchCase: webshop, candidate: other, rules });
    expect(rows.every(({ fits }) => !fits)).toBe(true);
    expect(rows[1]).toMatchObject({ code: "S16", must: false, asked: 2, has: 0 });
    // 80 hours in 89 days is 7 a week, rounded up
    expect(rows[3]).toMatchObject({ kind: "hours", asked: 7, has: 1 });
  });
});

describe("the case as matching sees it", () => {
  it("has no title, question or contact", () => {
    const { skills, sector, ...rest } = webshop;
    const kept = { ...rest, title: "Geheim", question: "Geheim", contactId: "contact-1" };
    expect(matchCaseOf(kept, skills, sector)).toEqual(webshop);
  });
});
