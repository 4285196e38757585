import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unansweredInRow } from "#app/domain/cases/unanswered.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const none = { acceptedAt: null, confirmedById: null };
const expired = (day: number) => ({ ...none, status: "expired" as const, decidedAt: at(day) });
const declined = (day: number) => ({ ...none, status: "declined" as const, decidedAt: at(day) });
const open = { ...none, status: "viewed" as const, decidedAt: null };

describe("proposals in a row without an answer", () => {
  it("are counted back from now to the last answer", () => {
    expect(unansweredInRow([expired(1), declined(2), expired(3), expired(4), open], null)).toBe(2);
    expect(unansweredInRow([], null)).toBe(0);
  });

  it("stop at a yes, of hers or of hers that waits for her teacher or was let run out by her teacher", () => {
    const accepted = { ...none, status: "accepted" as const, decidedAt: at(3) };
    const agreed = { ...open, status: "confirming" as const, acceptedAt: at(3) };
    const ranOut = { ...expired(5), acceptedAt: at(3) };
    for (const yes of [accepted, agreed, ranOut]) expect(unansweredInRow([expired(2), yes, expired(4)], null)).toBe(1);
  });

  it("do not look at what was taken back, nor at what her teacher refused before she answered", () => {
    const withdrawn = { ...none, status: "withdrawn" as const, decidedAt: at(3) };
    const refused = { ...declined(4), confirmedById: "teacher" };
    expect(unansweredInRow([expired(2), withdrawn, refused, expired(5)], null)).toBe(2);
  });

  it("begin anew when she was asked nothing for a while", () => {
    expect(unansweredInRow([expired(1), expired(2), expired(3), expired(5)], at(3))).toBe(1);
  });

  it("never depend on the order in which they are given, and never count more than ran out", () => {
    const some = fc.array(
      fc.record({
        status: fc.constantFrom("expired" as const, "declined" as const, "withdrawn" as const, "accepted" as const),
        decidedAt: fc.integer({ min: 1, max: 28 }).map(at),
        acceptedAt: fc.constant(null),
        confirmedById: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(some, (proposals) => {
        const row = unansweredInRow(proposals, null);
        expect(unansweredInRow([...proposals].reverse(), null)).toBe(row);
        expect(row).toBeLessThanOrEqual(proposals.filter(({ status }) => status === "expired").length);
      }),
    );
  });
});
