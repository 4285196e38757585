import { describe, expect, it } from "vitest";
import { chosenPeriod, monthsOf } from "#app/domain/statistics/period.ts";
import { quarterOf } from "#app/lib/dates.ts";

const counted = [
  { version: 1, quarters: ["2026-Q1", "2026-Q4"] },
  { version: 2, quarters: ["2026-Q4", "2027-Q1"] },
];
const choose = (version: string | null, quarter: string | null) => chosenPeriod("s", counted, { version, quarter });

describe("a quarter", () => {
  it("holds three months", () => {
    expect(["2026-01", "2026-03", "2026-04", "2026-12"].map(quarterOf)).toEqual([
      "2026-Q1",
      "2026-Q1",
      "2026-Q2",
      "2026-Q4",
    ]);
    expect(monthsOf("2026-Q4")).toEqual({ from: "2026-10", to: "2026-12" });
    expect(monthsOf("2027-Q1")).toEqual({ from: "2027-01", to: "2027-03" });
  });
});

describe("the period of a page", () => {
  it("is all of the newest version unless something else that exists is asked", () => {
    expect(choose(null, null)).toEqual({ scan: "s", version: 2, quarter: null });
    expect(choose("9", "2019-Q1")).toEqual({ scan: "s", version: 2, quarter: null });
    expect(choose("1", "2026-Q4")).toEqual({ scan: "s", version: 1, quarter: "2026-Q4" });
  });

  it("is all of a version that was not taken in the quarter that was asked", () => {
    expect(choose("1", "2027-Q1")).toEqual({ scan: "s", version: 1, quarter: null });
  });

  it("is not there before anything was counted", () => {
    expect(chosenPeriod("s", [], { version: "1", quarter: null })).toBeNull();
  });
});
