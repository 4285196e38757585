import { expect, it } from "vitest";
import { caseCan } from "#app/domain/cases/case.ts";
import { takenStatuses } from "#app/domain/cases/waiting.ts";

it("lets nobody wait for a case that can be proposed to her, or that is over", () => {
  for (const status of takenStatuses) expect(caseCan.propose({ status }).ok).toBe(false);
  for (const over of ["closed", "withdrawn", "merged", "delivered"]) expect(takenStatuses).not.toContain(over);
});
