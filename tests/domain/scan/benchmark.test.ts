import { expect, it } from "vitest";
import { type Benchmark, benchmarkOf } from "#app/domain/scan/benchmark.ts";
import { officialFigures } from "#scans/index.ts";

const at = (size: string | undefined, lowest: string, highest = lowest): Benchmark | null =>
  benchmarkOf(officialFigures.index, size, { lowest, highest });

it("says which share of Dutch companies of the same size stands lower and higher", () => {
  expect(at("10-49", "high")).toMatchObject({
    size: "10-49",
    ownSize: true,
    indicative: false,
    notes: [],
    year: 2025,
    lower: { from: 42.1, to: 42.1 },
    higher: { from: 16.8, to: 16.8 },
  });
});

it.each([
  ["50-249", "very low", 0, 95.8],
  ["50-249", "very high", 63.5, 0],
  ["10-49", "low", 12.7, 57.9],
  ["2-9", "high", 87.9, 0],
])("reckons %s with %s as %f lower and %f higher", (size, band, lower, higher) => {
  expect(at(size, band)).toMatchObject({ lower: { from: lower, to: lower }, higher: { from: higher, to: higher } });
});

it("gives both ends while her band is not certain", () => {
  expect(at("10-49", "low", "high")).toMatchObject({
    lower: { from: 12.7, to: 42.1 },
    higher: { from: 16.8, to: 57.9 },
  });
  expect(at("10-49", "very low", "very high")).toMatchObject({
    lower: { from: 0, to: 83.2 },
    higher: { from: 0, to: 87.3 },
  });
});

it("sets Europe beside it, and the earlier years that asked the same", () => {
  const found = at("10-49", "high");
  expect(found?.shares.map(({ europe }) => europe)).toEqual([31.2, 36.2, 25.3, 7.3]);
  expect(found?.atLeastBasic).toEqual([
    { year: 2025, percent: 87.3, europe: 68.9 },
    { year: 2023, percent: 80.8, europe: 54.8 },
    { year: 2021, percent: 72.7, europe: 51.8 },
  ]);
  expect(found?.target).toEqual({ year: 2030, percent: 90 });
});

it("calls the figures of 2 to 9 people indicative, and leaves out the share that nobody published", () => {
  const found = at("2-9", "very high");
  expect(found).toMatchObject({ ownSize: true, indicative: true, target: null });
  expect(found?.shares.at(-1)).toEqual({ band: "very high", percent: null, europe: null });
  expect(found?.notes.map((note) => note.nl).join()).toMatch(/aanwijzing/);
});

it("says for someone who works alone that there is no official figure, and shows the nearest", () => {
  const found = at("zzp", "low");
  expect(found).toMatchObject({ size: "2-9", ownSize: false, indicative: true });
  expect(found?.lower.from).toBe(43.4);
  expect(found?.notes[0]?.nl).toMatch(/geen officiële cijfers/);
});

it("compares nothing without a known size", () => {
  expect(at(undefined, "high")).toBeNull();
  expect(at("250+", "high")).toBeNull();
});
