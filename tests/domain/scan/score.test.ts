import { describe, expect, it } from "vitest";
import type { Answers, ScanInput } from "#app/domain/scan/answers.ts";
import { countedTicks, earnedPoints, levelOf, scoreOf, tickPoints } from "#app/domain/scan/score.ts";
import { compare, decimal, type Fraction, fraction } from "#app/lib/fraction.ts";
import { scan, scoredQuestionOf } from "./scan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };

/** A shop of 2–9 people that has many tools and uses them little. */
const workedExample: ScanInput = {
  profile: shop,
  answers: {
    ...{ S1: "1", S2: "1", S3: ["plan", "sell", "admin"] },
    ...{ R1: "3", R2: ["site", "social", "profile"], R3: "1", R4: ["book", "pos"], R5: ["mail", "files", "fin"] },
    ...{ H1: ["self", "peer"], H2: "1", H3: "2" },
    ...{ V1: "2", V2: "1", V3: ["update", "backup", "av"], V4: "1" },
    ...{ A1: "1", A2: "2", A3: ["text"] },
    ...{ G1: ["paper"], G2: ["off"], G3: "0" },
  },
};

function scoreWith(answers: Answers) {
  return scoreOf(scan, { profile: shop, answers });
}

function exactly(value: Fraction | null | undefined, expected: Fraction) {
  expect(value && compare(value, expected)).toBe(0);
}

describe("the worked example", () => {
  const { total, dimensions } = scoreOf(scan, workedExample);

  it.each([
    ["D1", 3490],
    ["D2", 5300],
    ["D3", 4250],
    ["D4", 3750],
    ["D5", 3905],
    ["D6", 2000],
  ])("gives %s exactly %i hundredths", (id, hundredths) => {
    exactly(dimensions.find((dimension) => dimension.id === id)?.point, fraction(hundredths, 100));
  });

  it("gives 37.825 in total, shown as 38, 'underway'", () => {
    exactly(total.point, fraction(37_825, 1000));
    expect(total).toMatchObject({ score: 38, level: "underway" });
  });

  it("shows D4 with exactly 37.5 as 38, rounded half up", () => {
    expect(dimensions[3]).toMatchObject({ score: 38, level: "underway" });
  });
});

describe("what is shown while answers are missing", () => {
  it("shows a dimension from 60% of its weight", () => {
    const sixty = scoreWith({ S2: "3", S3: [] }).dimensions[0];
    expect(sixty).toMatchObject({ score: 50, level: "underway" });
    const forty = scoreWith({ S1: "4" }).dimensions[0];
    expect(forty).toMatchObject({ score: null, level: null });
    exactly(forty?.lower, fraction(40));
    exactly(forty?.upper, fraction(100));
    exactly(forty?.point, fraction(100));
  });

  it("shows the total from 80% coverage", () => {
    const { G1, G2, G3, ...rest } = workedExample.answers;
    const fiveOfSix = scoreWith(rest);
    exactly(fiveOfSix.total.coverage, fraction(5, 6));
    exactly(fiveOfSix.total.point, fraction(20_695, 500));
    expect(fiveOfSix.total.score).toBe(41);
    const { A1, A2, A3, ...less } = rest;
    expect(scoreWith(less).total).toMatchObject({ score: null, level: null });
  });

  it("has no point and the whole range when nothing is answered", () => {
    const { total, dimensions } = scoreWith({});
    for (const measure of [total, ...dimensions]) {
      expect(measure).toMatchObject({ point: null, score: null, level: null });
      exactly(measure.lower, fraction(0));
      exactly(measure.upper, fraction(100));
      exactly(measure.coverage, fraction(0));
    }
  });

  it("counts 'don't know' as answered without points", () => {
    const known = scoreWith({ S1: "unknown", S2: "unknown", S3: "unknown" }).dimensions[0];
    expect(known).toMatchObject({ score: 0, level: "basic" });
    exactly(known?.coverage, fraction(1));
  });
});

describe("points for one answer", () => {
  it("fall to nothing for values that the question does not offer", () => {
    expect(earnedPoints(scoredQuestionOf("S1"), "9", shop)).toBeNull();
    expect(earnedPoints(scoredQuestionOf("S1"), ["1"], shop)).toBeNull();
    expect(earnedPoints(scoredQuestionOf("S3"), "1", shop)).toBeNull();
  });

  it("count each tick once and stop at full marks", () => {
    const protection = scoredQuestionOf("V3");
    if (protection.kind !== "ticks") throw new Error("V3 is a tick list.");
    expect(countedTicks(protection, ["mfa", "mfa", "aware", "nothing"], shop)).toEqual(["mfa", "aware"]);
    expect(countedTicks(protection, ["mfa", "aware"], { size: "zzp" })).toEqual(["mfa"]);
    expect(decimal(tickPoints(9, 6))).toBe(1);
    expect(decimal(tickPoints(3, 6))).toBe(0.5);
  });
});

it.each([
  [0, "basic"],
  [25, "basic"],
  [26, "underway"],
  [50, "underway"],
  [51, "advanced"],
  [75, "advanced"],
  [76, "leading"],
  [100, "leading"],
])("calls a score of %i %s", (score, level) => {
  expect(levelOf(scan, score)).toBe(level);
});

it("has no level outside 0–100", () => {
  expect(() => levelOf(scan, 101)).toThrow(RangeError);
});
