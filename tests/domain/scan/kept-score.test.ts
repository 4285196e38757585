import { describe, expect, it } from "vitest";
import { keptScoreOf } from "#app/domain/scan/kept-score.ts";
import { scan } from "./scan-cases.ts";
import { shopAnswers } from "./shop.ts";

describe("the score that is kept", () => {
  it("is exact: the worked example is 37.825, shown as 38", () => {
    const kept = keptScoreOf(scan, shopAnswers);
    expect(kept.total).toEqual({
      lower: "1513/40",
      point: "1513/40",
      upper: "1513/40",
      score: 38,
      level: "underway",
    });
    expect(kept.dimensions.D5?.point).toBe("781/20");
    expect(kept.dii).toEqual({ low: 7, high: 7, band: "high" });
  });

  it("has no point while nothing of a theme is answered", () => {
    const { total, dimensions } = keptScoreOf(scan, { S1: "4" });
    expect(dimensions.D2).toEqual({ lower: "0/1", point: null, upper: "100/1", score: null, level: null });
    expect(total.score).toBeNull();
  });
});
