import { expect, it } from "vitest";
import { caseErrors, keyOf } from "#app/domain/cases/errors.ts";

it("has one key per field", () => {
  expect(caseErrors).toContain(keyOf("title"));
  expect(new Set(caseErrors).size).toBe(caseErrors.length);
});
