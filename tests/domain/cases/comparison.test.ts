import { describe, expect, it } from "vitest";
import { comparisonOf } from "#app/domain/cases/comparison.ts";
import { matchCaseOf } from "#app/domain/cases/match-case.ts";
import { noor, webshop } from "#tests/domain/matching/examples.ts";

describe("case and candidate side by side", () => {
  it("holds each asked fact against what she has", () => {
    expect(comparisonOf(webshop, noor).map(({ kind, fits }) => [kind, fits])).toEqual([
      ["skill", true],
      ["skill", true],
      ["level", true],
      ["hours", true],
      ["period", true],
      ["place", true],
      ["language", true],
    ]);
  });

  it("marks every difference", () => {
    const other = {
      ...noor,
      ...{ skills: { S15: 2 }, level: 1, hoursPerWeek: 1, availableUntil: "2027-03-01", places: ["media-park"] },
      languages: ["nl:1"],
    };
    const rows = comparisonOf(webshop, other);
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
