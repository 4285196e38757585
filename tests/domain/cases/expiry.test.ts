import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiresAt, remindsAt } from "#app/domain/cases/expiry.ts";

const open = new Set<string>();
const at = (text: string) => Date.parse(text);

describe("the last moment to answer", () => {
  it("is the end of the fifth working day after today, in Amsterdam", () => {
    // Monday 23 November 2026 → Monday 30 November, 23.59.
    expect(expiresAt(at("2026-11-23T13:00:00Z"), 5, open)).toBe(at("2026-11-30T22:59:00Z"));
  });

  it("counts from the day in Amsterdam, not in Greenwich", () => {
    // 23.30 on Sunday in Greenwich is Monday here.
    expect(expiresAt(at("2026-11-22T23:30:00Z"), 1, open)).toBe(at("2026-11-24T22:59:00Z"));
  });

  it("skips weekends and closed dates", () => {
    const holidays = new Set(["2026-12-25", "2026-12-26", "2027-01-01"]);
    expect(expiresAt(at("2026-12-24T09:00:00Z"), 5, holidays)).toBe(at("2027-01-04T22:59:00Z"));
  });

  it("keeps to the wall clock when the clock changes in between", () => {
    expect(expiresAt(at("2027-03-26T09:00:00Z"), 1, open)).toBe(at("2027-03-29T21:59:00Z"));
  });

  it("is always later than now, never in a weekend, and later for more days", () => {
    const instant = fc.integer({ min: at("2026-01-01"), max: at("2032-01-01") });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), (now, days) => {
        const last = expiresAt(now, days, open);
        expect(last).toBeGreaterThan(now);
        // One minute before midnight in Amsterdam is the same date in Greenwich.
        expect([1, 2, 3, 4, 5]).toContain(new Date(last).getUTCDay());
        expect(expiresAt(now, days + 1, open)).toBeGreaterThan(last);
      }),
    );
  });
});

describe("the reminder", () => {
  it("goes in the morning of the third working day, before the last moment to answer", () => {
    // Monday 23 November 2026 → Thursday 26 November, nine in the morning.
    expect(remindsAt(at("2026-11-23T13:00:00Z"), 3, open)).toBe(at("2026-11-26T08:00:00Z"));
    const holidays = new Set(["2026-12-25", "2026-12-26", "2027-01-01"]);
    expect(remindsAt(at("2026-12-24T09:00:00Z"), 3, holidays)).toBe(at("2026-12-30T08:00:00Z"));
  });

  it("always lies between the asking and the end", () => {
    const instant = fc.integer({ min: at("2026-01-01"), max: at("2032-01-01") });
    fc.assert(
      fc.property(instant, fc.integer({ min: 2, max: 30 }), (now, days) => {
        const reminder = remindsAt(now, days - 1, open);
        expect(reminder).toBeGreaterThan(now);
        expect(reminder).toBeLessThan(expiresAt(now, days, open));
      }),
    );
  });
});
