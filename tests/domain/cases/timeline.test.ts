import { describe, expect, it } from "vitest";
import { type CaseJournalEntry, caseTimeline } from "#app/domain/cases/timeline.ts";
import { matchingTexts } from "#app/texts/matching.ts";

function entry(id: string, action: string, minute: number): CaseJournalEntry {
  const facts = { lane: "student", note: null, must: true, fit: 812 };
  return { id, action, at: new Date(minute * 60_000), actorRole: "advisor", actorName: "Anna", facts };
}

const journal = [
  entry("4", "proposal.accepted", 5),
  entry("1", "case.created", 1),
  entry("3", "proposal.declined", 2),
  entry("2", "proposal.made", 2),
  entry("5", "person.renamed", 6),
  entry("6", "toString", 7),
];

describe("the timeline of a case", () => {
  it("is in order of time, entries of one moment by id, without what is no news about the case", () => {
    expect(caseTimeline(journal, "advisor").map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
  });

  it("hides from entrepreneur and candidate who was asked before, and who did it", () => {
    for (const reader of ["entrepreneur", "candidate"] as const) {
      const items = caseTimeline(journal, reader);
      expect(items.map(({ code }) => code)).toEqual(["case.created", "proposal.accepted"]);
      expect(items.every(({ actorName }) => actorName === null)).toBe(true);
    }
    expect(caseTimeline(journal, "advisor")[0]?.actorName).toBe("Anna");
  });

  it("keeps the facts that can be put into words", () => {
    expect(caseTimeline(journal, "advisor")[0]).toMatchObject({ at: 60_000, facts: { lane: "student", fit: 812 } });
    expect(Object.keys(caseTimeline(journal, "advisor")[0]?.facts ?? {})).toEqual(["lane", "fit"]);
  });

  it("has a word for every code, in both languages, and shows each of them to the advisor", () => {
    const codes = Object.keys(matchingTexts.nl.timeline);
    expect(Object.keys(matchingTexts.en.timeline)).toEqual(codes);
    const all = caseTimeline(
      codes.map((code, index) => entry(String(index), code, index)),
      "advisor",
    );
    expect(all.map(({ code }) => code)).toEqual(codes);
  });
});
