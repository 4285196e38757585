import { expect, it } from "vitest";
import { centsOf } from "#app/domain/cases/euros.ts";

it.each([
  ["1250", 125_000],
  ["€ 1.250,50", 125_050],
  ["1.250", 125_000],
  ["1,250.00", 125_000],
  ["1250.5", 125_050],
  ["500,-", 50_000],
  ["€0", 0],
  ["1.250.000,00", 125_000_000],
])("reads %s", (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

it.each(["", "veel", "-5", "1.25.0", "12,345,6", "1e3", "99999999999999999999"])("refuses %j", (typed) => {
  expect(centsOf(typed)).toBeUndefined();
});
