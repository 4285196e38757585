import { expect, it } from "vitest";
import { scoreOf } from "#app/domain/scan/score.ts";
import { weakDimensions } from "#app/domain/scan/weak-dimensions.ts";
import { extremeInput, scan } from "./scan-cases.ts";

const shop = { sector: "G", size: "2-9", customers: "both", internetUse: "more" };

it("names those shown at 50 or below, weakest first", () => {
  const score = scoreOf(scan, {
    profile: shop,
    answers: { S1: "1", S2: "1", G1: [], G2: [], A1: "3", A2: "4", H1: "unknown" },
  });
  expect(weakDimensions(score)).toEqual(["D6", "D1"]);
});

it("names none for a company at its best", () => {
  expect(weakDimensions(scoreOf(scan, extremeInput(shop, true)))).toEqual([]);
});
