import { describe, expect, it } from "vitest";
import { asIfSaved } from "#app/domain/cases/candidate-preview.ts";
import { candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { teacherCapacityInput, tieInput, tieKinds } from "#app/domain/cases/standing-schema.ts";
import { candidateConflict } from "#db/schema/candidates.ts";
import { noor } from "#tests/domain/matching/examples.ts";

describe("what somebody says of her standing", () => {
  it("has a company's name without marks that break a page, and a kind that can be kept", () => {
    expect(tieInput.parse({ company: "  De   Zon ", kind: "shares" })).toEqual({ company: "De Zon", kind: "shares" });
    for (const company of ["", "<b>", "x".repeat(121)])
      expect(tieInput.safeParse({ company, kind: "other" }).success).toBe(false);
    expect([...tieKinds]).toEqual(candidateConflict.kind.enumValues);
  });

  it("has a limit of 0 to 50, or none", () => {
    expect(teacherCapacityInput.parse({})).toEqual({});
    expect(teacherCapacityInput.parse({ capacity: "50" })).toEqual({ capacity: 50 });
    for (const capacity of ["51", "-1", "1.5", "veel"])
      expect(teacherCapacityInput.safeParse({ capacity }).success).toBe(false);
  });
});

describe("somebody as if the form were saved", () => {
  const input = candidateSchema.parse({
    ...{ lane: "student", programme: "CMD", year: 2, level: 2, hoursPerWeek: 8, capacity: 1, languages: ["en"] },
    ...{ availableFrom: "2027-01-01", availableUntil: null, places: ["online"], maxTravelBand: 1, skills: { S11: 2 } },
    otherPeriods: [{ from: "2027-09-01", until: "2027-12-31", hoursPerWeek: 4 }],
  });

  it("has all that stands on it, and keeps what does not stand on it", () => {
    const known = { ...noor, organisationIdsInConflict: ["x"], declinedCaseIds: ["y"] };
    expect(asIfSaved(input, known)).toMatchObject({
      ...{ id: "noor", skills: { S11: 2 }, hoursPerWeek: 8, languages: ["en"], sectors: [] },
      ...{ otherPeriods: input.otherPeriods, organisationIdsInConflict: ["x"], declinedCaseIds: ["y"] },
    });
  });

  it("is a newcomer when nothing is known of her yet", () => {
    expect(asIfSaved(input, undefined)).toMatchObject({ openAssignments: 0, declinedCaseIds: [], skills: { S11: 2 } });
  });
});
