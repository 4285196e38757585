import { expect, it } from "vitest";
import { missingSteps } from "#app/domain/plan/missing-steps.ts";
import { scan } from "#tests/domain/scan/scan-cases.ts";

it("names every rung above the first and every tick when no step is known", () => {
  const missing = missingSteps(scan, []);
  expect(missing).toHaveLength(108);
  expect(missing).toEqual(expect.arrayContaining(["S1-1", "S1-4", "V3-mfa", "G2-off"]));
  expect(missing.filter((id) => /-0$|^wish|^size/.test(id))).toEqual([]);
});
