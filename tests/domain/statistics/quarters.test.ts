import { expect, it } from "vitest";
import {
  daysOfQuarter,
  quarterAfter,
  quarterAt,
  quartersBefore,
  startOfQuarter,
} from "#app/domain/statistics/quarters.ts";

it("counts quarters on the clock of Hilversum", () => {
  expect(quarterAt(new Date("2026-06-30T21:59:59Z"))).toBe("2026-Q2");
  expect(quarterAt(new Date("2026-06-30T22:00:00Z"))).toBe("2026-Q3");
  expect(quarterAt(new Date("2026-12-31T23:00:00Z"))).toBe("2027-Q1");
});

it("goes forward and back over the turn of the year", () => {
  expect(quartersBefore("2026-Q1", 1)).toBe("2025-Q4");
  expect(quartersBefore("2026-Q3", 3)).toBe("2025-Q4");
  expect(quarterAfter("2026-Q4")).toBe("2027-Q1");
});

it("knows where a quarter begins and ends", () => {
  expect(startOfQuarter("2026-Q3").toISOString()).toBe("2026-06-30T22:00:00.000Z");
  expect(startOfQuarter("2027-Q1").toISOString()).toBe("2026-12-31T23:00:00.000Z");
  expect(daysOfQuarter("2026-Q1")).toEqual({ first: "2026-01-01", last: "2026-03-31" });
});
