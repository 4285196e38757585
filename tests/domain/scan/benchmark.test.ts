import { expect, it } from "vitest";
import { benchmarkOf } from "#app/domain/scan/benchmark.ts";
import { diiFigures } from "#scans/index.ts";

it("says which share of Dutch companies of the same size stands lower and higher", () => {
  expect(benchmarkOf(diiFigures, "10-49", "high")).toMatchObject({
    size: "10-49",
    ownSize: true,
    indicative: false,
    notes: [],
    year: 2025,
    lower: 42.1,
    higher: 16.8,
    atLeastBasic: 87.3,
  });
});

it.each([
  ["50-249", "very low", 0, 95.8],
  ["50-249", "very high", 63.5, 0],
  ["10-49", "low", 12.7, 57.9],
  ["2-9", "high", 87.9, 0],
])("reckons %s with %s as %f lower and %f higher", (size, band, lower, higher) => {
  expect(benchmarkOf(diiFigures, size, band)).toMatchObject({ lower, higher });
});

it("calls the figures of 2 to 9 people indicative, and leaves out the share that nobody published", () => {
  const found = benchmarkOf(diiFigures, "2-9", "very high");
  expect(found).toMatchObject({ ownSize: true, indicative: true, lower: 100, higher: 0 });
  expect(found?.shares.at(-1)).toEqual({ band: "very high", percent: null });
  expect(found?.notes.map((note) => note.nl).join()).toMatch(/aanwijzing/);
});

it("says for someone who works alone that there is no official figure, and shows the nearest", () => {
  const found = benchmarkOf(diiFigures, "zzp", "low");
  expect(found).toMatchObject({ size: "2-9", ownSize: false, indicative: true });
  expect(found?.lower).toBe(43.4);
  expect(found?.notes[0]?.nl).toMatch(/geen officiële cijfers/);
});

it("shows the distribution alone while the band is not certain", () => {
  const found = benchmarkOf(diiFigures, "10-49", null);
  expect(found).toMatchObject({ lower: null, higher: null });
  expect(found?.shares.map(({ percent }) => percent)).toEqual([12.7, 29.4, 41.1, 16.8]);
});

it("compares nothing without a known size", () => {
  expect(benchmarkOf(diiFigures, undefined, "high")).toBeNull();
  expect(benchmarkOf(diiFigures, "250+", "high")).toBeNull();
});
