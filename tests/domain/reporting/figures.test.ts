import { describe, expect, it } from "vitest";
import { figuresOf, type ProgressFacts, wholeDays } from "#app/domain/reporting/figures.ts";
import { reportingTexts } from "#app/texts/reporting.ts";

const facts: ProgressFacts = {
  companies: 40,
  scansStarted: 60,
  scansCompleted: 4,
  intakes: { confirmed: 6, cancelled: 5, held: 20, "no-show": 3 },
  advice: { confirmed: 0, cancelled: 0, held: 0, "no-show": 0 },
  casesByStatus: {
    draft: 0,
    open: 7,
    proposed: 0,
    assigned: 9,
    running: 0,
    delivered: 2,
    closed: 11,
    withdrawn: 0,
    merged: 0,
    split: 0,
  },
  casesByLane: { student: 10, mbo: 9, frontrunner: 10, none: 0 },
  delivered: 13,
  confirmed: 11,
  minutes: 6_015,
  ratings: { count: 11, sum: 47 },
  helped: { yes: 8, partly: 6, no: 1 },
  daysToIntake: [3, 9, 4, 12, 7],
};
const figures = new Map(
  figuresOf(facts).flatMap(({ figures: some }) =>
    some.map(({ code, value }): [string, number | null] => [code, value]),
  ),
);

describe("the figures of the progress page", () => {
  it("count talks in all states as booked, and those of each outcome apart", () => {
    expect(figures.get("intakesBooked")).toBe(34);
    expect(figures.get("intakesHeld")).toBe(20);
    expect(figures.get("intakesNoShow")).toBeNull();
    expect(figures.get("adviceBooked")).toBe(0);
  });

  it("hide small numbers, and what would tell them", () => {
    expect(figures.get("scansCompleted")).toBeNull();
    expect(figures.get("delivered")).toBeNull();
    expect(figures.get("open")).toBeNull();
    expect(figures.get("assignmentsDelivered")).toBeNull();
    expect(figures.get("student")).toBe(10);
  });

  it("tell hours and outcomes of work, where the closed cases may be told", () => {
    const told = (changed: Partial<ProgressFacts>) =>
      Object.fromEntries(
        figuresOf({ ...facts, ...changed })
          .filter(({ section }) => section === "work")
          .flatMap(({ figures: some }) => some.map(({ code, value }) => [code, value])),
      );
    const cases = { ...facts.casesByStatus, open: 0, delivered: 0, assigned: 0 };
    // two that are delivered could be told from the whole: the closed ones are held back with them
    const few = { ...cases, delivered: 2 };
    const nothing = { confirmed: null, hours: null, ratings: null, meanRating: null };
    expect(told({ casesByStatus: few })).toMatchObject(nothing);
    expect(told({ casesByStatus: cases })).toEqual({
      ...{ confirmed: 11, hours: 100, ratings: 11, meanRating: 4.3 },
      ...{ helpedYes: 8, helpedPartly: null, helpedNo: null },
    });
    const nine = { casesByStatus: { ...cases, closed: 15 }, confirmed: 15, ratings: { count: 9, sum: 40 } };
    expect(told(nine)).toMatchObject({ ratings: 9, meanRating: null });
    // the two that were not rated would be told by the rest
    expect(told({ casesByStatus: cases, ratings: { count: 9, sum: 40 } })).toMatchObject({ ratings: null });
  });

  it("give the middle of the days from scan to intake", () => {
    expect(figures.get("daysToIntake")).toBe(7);
    expect(wholeDays(new Date("2026-12-01T23:00:00Z"), new Date("2026-12-03T22:59:00Z"))).toBe(1);
  });

  it("each have a name and a rule in words, in both languages", () => {
    for (const { figures: words } of Object.values(reportingTexts))
      for (const { section, figures: some } of figuresOf(facts))
        expect(Object.keys(words[section]).sort()).toEqual(some.map(({ code }) => code).sort());
  });
});
