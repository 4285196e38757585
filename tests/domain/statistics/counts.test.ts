import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, countsOf, monthOf, type ResponseFacts } from "#app/domain/statistics/counts.ts";
import { dayMs } from "#app/lib/dates.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";
import { shopAnswers } from "#tests/domain/scan/shop.ts";

const start = Date.parse("2026-11-23T09:00:00Z");
const at = (seconds: number) => new Date(start + seconds * 1000);

function shop(changes: Partial<ResponseFacts> = {}): ResponseFacts {
  const answers = Object.entries(shopAnswers).map(([question, value], index) => {
    return { question, value, revision: 1, answeredAt: at(10 * index) };
  });
  const base = { pace: "whole", startedAt: at(0), updatedAt: at(300), partnerId: null, bookedAt: null } as const;
  const completed = { completedAt: at(310), answers };
  return { ...base, ...completed, ...changes };
}

describe("what one response counts for", () => {
  it("is a whole funnel, and its answers once it is completed", () => {
    const counts = countsOf(scan, shop(), at(400));
    expect(counts).toMatchObject({ "started ": 1, "completed ": 1, "reached D6": 1, "duration <360": 1 });
    expect(counts).toMatchObject({ "asked S1": 1, "answered S1": 1, "answer S1": 1, "seconds S1<13": 1 });
    // three questions, each ten seconds after the answer before
    expect(counts).toMatchObject({ "partSeconds D1<32": 1 });
    expect(Object.keys(counts).filter((key) => key.startsWith("stopped"))).toEqual([]);
  });

  it("counts for the partner that sent her what she began, finished and booked, and for nobody without one", () => {
    const sent = (changes: Partial<ResponseFacts>) =>
      Object.keys(countsOf(scan, shop(changes), at(400))).filter((key) => key.startsWith("partner"));
    expect(sent({ bookedAt: at(400) })).toEqual([]);
    expect(sent({ partnerId: "p", completedAt: null })).toEqual(["partner p"]);
    expect(sent({ partnerId: "p", bookedAt: at(400) })).toEqual(["partner p", "partnerBooked p", "partnerCompleted p"]);
  });

  it("says at which question she stopped, only when it has been quiet for a day", () => {
    const begun = shop({ completedAt: null, answers: shop().answers.slice(0, 5) });
    const stoppedAt = (now: Date) => Object.keys(countsOf(scan, begun, now)).filter((key) => key.startsWith("stopped"));
    expect(stoppedAt(new Date(start + dayMs))).toEqual([]);
    expect(stoppedAt(new Date(start + 2 * dayMs))).toEqual(["stopped S2"]);
    const counts = countsOf(scan, begun, at(400));
    expect(counts).toMatchObject({ "reached profile": 1, "reached D1": 1 });
    expect(counts).not.toHaveProperty("reached D2");
    expect(counts).not.toHaveProperty("answer S1");
  });

  it("has no time for answers that came together, were changed, or came after a long pause", () => {
    const [first, second, third, fourth] = shop().answers;
    if (!first || !second || !third || !fourth) throw new Error("the shop answers more");
    const answers = [
      first,
      { ...second, answeredAt: at(20) },
      { ...third, answeredAt: at(20) },
      { ...fourth, answeredAt: at(30), revision: 2 },
    ];
    const keys = Object.keys(countsOf(scan, shop({ answers }), at(400)));
    expect(keys.filter((key) => /^(seconds|partSeconds)/.test(key))).toEqual([]);
    const late = [first, { ...second, answeredAt: at(2000) }];
    expect(Object.keys(countsOf(scan, shop({ answers: late }), at(400))).join()).not.toContain("seconds");
  });

  it("belongs to the month on the clock of Hilversum", () => {
    expect(monthOf(new Date("2026-10-31T22:59:59Z"))).toBe("2026-10");
    expect(monthOf(new Date("2026-10-31T23:00:00Z"))).toBe("2026-11");
  });
});

describe("the change between two counts", () => {
  it("brings the one to the other, and is empty between equals", () => {
    const counts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const change = changeBetween(before, after);
        for (const key of ["a", "b", "c"]) expect((before[key] ?? 0) + (change[key] ?? 0)).toBe(after[key] ?? 0);
        expect(Object.values(change)).not.toContain(0);
      }),
    );
    expect(changeBetween({ a: 1 }, { a: 1 })).toEqual({});
  });
});
