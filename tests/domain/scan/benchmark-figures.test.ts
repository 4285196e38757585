import { describe, expect, it } from "vitest";
import {
  aiFiguresSchema,
  benchmarkFiguresSchema,
  technologyFiguresSchema,
} from "#app/domain/scan/benchmark-figures.ts";
import { officialFigures } from "#scans/index.ts";
import { questionOf, scan } from "./scan-cases.ts";

const { index, technologies, ai } = officialFigures;

describe("the Digital Intensity Index", () => {
  it("holds the published figures of 2025 with their source and date", () => {
    expect(index).toMatchObject({ year: 2025, source: { doi: "10.2908/ISOC_E_DII", asOf: "2026-02-27" } });
    // Eurostat, isoc_e_dii, as of 27-02-2026: at least basic, then very low, low, high, very high
    expect(index.classes.map(({ size, atLeastBasic, bands }) => [size, atLeastBasic, ...bands])).toEqual([
      ["2-9", 5665, 4335, 4450, 1216, null],
      ["10-49", 8728, 1272, 2938, 4110, 1680],
      ["50-249", 9577, 423, 1329, 4595, 3653],
    ]);
    expect(index.classes.map(({ europe }) => europe && [europe.atLeastBasic, ...europe.bands])).toEqual([
      null,
      [6885, 3115, 3622, 2529, 734],
      [8667, 1333, 2860, 3856, 1951],
    ]);
    expect(index.classes.map(({ earlier }) => earlier.map((one) => Object.values(one)))).toEqual([
      [],
      [
        [2021, 7267, 5179],
        [2023, 8080, 5478],
      ],
      [
        [2021, 8777, 7285],
        [2023, 9210, 7610],
      ],
    ]);
  });

  it("has shares that add up to the whole and to 'at least basic', but for rounding", () => {
    const all = index.classes.flatMap(({ europe, ...netherlands }) => [netherlands, ...(europe ? [europe] : [])]);
    expect(all).toHaveLength(5);
    for (const { bands, atLeastBasic } of all) {
      const total = bands.reduce<number>((sum, share) => sum + (share ?? 0), 0);
      expect(Math.abs(total - 10_000)).toBeLessThanOrEqual(2);
      expect(Math.abs(total - (bands[0] ?? 0) - atLeastBasic)).toBeLessThanOrEqual(2);
    }
  });

  it("uses the scan's own bands", () => {
    expect(index.bands).toEqual(scan.dii.bands.map(({ id }) => id));
  });

  it("is refused without a source or with shares that are no whole hundredths", () => {
    expect(benchmarkFiguresSchema.safeParse({ ...index, source: undefined }).success).toBe(false);
    const [first] = index.classes;
    const wrong = { ...index, classes: [{ ...first, bands: [43.35, 44.5, 12.16, null] }] };
    expect(benchmarkFiguresSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("single technologies", () => {
  // Eurostat, as of 27-02-2026, in percent: NL 2-9, 10-49, 50-249, 10-249; EU 10-49, 50-249, 10-249
  const published: Record<string, (number | null)[]> = {
    cloud: [34.97, 64.49, 82.46, 67.62, 49.3, 66.78, 51.79],
    "cloud-advanced": [null, 61.84, 79.58, 64.93, 43.4, 59.87, 45.74],
    "cloud-mail": [29.77, 59.66, 77.95, 62.85, null, null, null],
    "cloud-files": [28.4, 55.65, 73.13, 58.69, null, null, null],
    "cloud-accounting": [24.88, 51.33, 59.83, 52.81, null, null, 30.23],
    "cloud-crm": [13.84, 36.11, 51.67, 38.82, null, null, 13.91],
    "cloud-erp": [5.99, 28.36, 44.52, 31.18, null, null, 15.18],
    "cloud-security": [23.59, 51.77, 69.5, 54.86, null, null, 33.62],
    analytics: [null, 50.17, 76.14, 54.7, 35.06, 59.84, 38.59],
    ai: [null, 28.76, 46.62, 31.87, 17, 30.36, 18.9],
    "ai-two": [8.77, 18.55, 33.82, 21.21, null, null, null],
    "ai-text": [9.97, 20.02, 31.21, 21.97, null, null, null],
    "ai-write": [6.74, 13.4, 24.63, 15.35, null, null, null],
    "ai-image": [7.31, 12.85, 20.55, 14.19, null, null, null],
  };

  it("hold every published figure", () => {
    const percent = (hundredths: number | undefined) => (hundredths === undefined ? null : hundredths / 100);
    const kept = technologies.technologies.map(({ id, netherlands, europe }) => [
      id,
      [
        ...["2-9", "10-49", "50-249", "10-249"].map((size) => percent(netherlands[size])),
        ...["10-49", "50-249", "10-249"].map((size) => percent(europe[size])),
      ],
    ]);
    expect(Object.fromEntries(kept)).toEqual(published);
  });

  it("point at answers that the scan knows", () => {
    const conditions = new Set(scan.dii.conditions.map(({ id }) => id));
    for (const { id, has } of technologies.technologies) {
      if (has === null) continue;
      const known =
        "condition" in has
          ? conditions.has(has.condition)
          : questionOf(has.question).options.some((option) => option.id === has.option);
      expect([id, known]).toEqual([id, true]);
    }
  });

  it("are refused with a share above the whole", () => {
    const [first] = technologies.technologies;
    const wrong = { ...technologies, technologies: [{ ...first, europe: { "10-49": 10_001 } }] };
    expect(technologyFiguresSchema.safeParse(wrong).success).toBe(false);
  });
});

describe("AI by line of business", () => {
  it("holds every published figure", () => {
    // Eurostat, ten people and more, as of 27-02-2026: NL, EU
    const kept = [...ai.sectors, ai.total].map(({ id, netherlands, europe }) => [id, netherlands, europe]);
    expect(kept).toEqual([
      ["C", 2856, 1727],
      ["F", 2129, 1079],
      ["G", 3047, 1862],
      ["G47", 2745, null],
      ["H", 1965, 1115],
      ["I", 1603, 1198],
      ["J", 6999, 6252],
      ["J58-60", 5921, 5620],
      ["L_M", 5534, 3816],
      ["N", 3085, 1986],
      ["total", 3321, 1995],
    ]);
  });

  it("shows lines of business that are there", () => {
    const known = new Set(ai.sectors.map(({ id }) => id));
    expect(
      Object.values(ai.uses)
        .flat()
        .filter((id) => !known.has(id)),
    ).toEqual([]);
    expect(aiFiguresSchema.safeParse({ ...ai, sizes: "2+" }).success).toBe(false);
  });
});
