import { expect, it } from "vitest";
import { benchmarkFiguresSchema } from "#app/domain/scan/benchmark-figures.ts";
import { diiFigures } from "#scans/index.ts";
import { scan } from "./scan-cases.ts";

it("holds the published Dutch figures of 2025 with their source and date", () => {
  expect(diiFigures).toMatchObject({
    year: 2025,
    country: "NL",
    source: { doi: "10.2908/ISOC_E_DII", asOf: "2026-02-27" },
  });
  expect(diiFigures.classes.map(({ size, bands }) => [size, ...bands])).toEqual([
    ["2-9", 4335, 4450, 1216, null],
    ["10-49", 1272, 2938, 4110, 1680],
    ["50-249", 423, 1329, 4595, 3653],
  ]);
});

it("has shares that add up to the whole and to 'at least basic', but for rounding", () => {
  for (const { bands, atLeastBasic } of diiFigures.classes) {
    const total = bands.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    expect(Math.abs(total - 10_000)).toBeLessThanOrEqual(2);
    expect(Math.abs(total - (bands[0] ?? 0) - atLeastBasic)).toBeLessThanOrEqual(2);
  }
});

it("uses the scan's own bands", () => {
  expect(diiFigures.bands).toEqual(scan.dii.bands.map(({ id }) => id));
});

it("is refused without a source or with shares that are no whole hundredths", () => {
  expect(benchmarkFiguresSchema.safeParse({ ...diiFigures, source: undefined }).success).toBe(false);
  const [first] = diiFigures.classes;
  const wrong = { ...diiFigures, classes: [{ ...first, bands: [43.35, 44.5, 12.16, null] }] };
  expect(benchmarkFiguresSchema.safeParse(wrong).success).toBe(false);
});
