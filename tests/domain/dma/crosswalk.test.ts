import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followingFrom } from "#app/domain/dma/crosswalk.ts";
import { fieldValues } from "#app/domain/dma/questionnaire.ts";
import { dmaCrosswalk } from "#scans/dma.ts";
import { questionOf, scan } from "#tests/domain/scan/scan-cases.ts";
import { everyField } from "./dma-cases.ts";

describe("what follows from the scan for the official questionnaire", () => {
  it("names fields, values, questions and options that exist", () => {
    for (const { field, value, when } of dmaCrosswalk) {
      const kind = everyField.find((known) => known.field === field)?.kind;
      expect(kind, field).toBeDefined();
      expect(kind && [...fieldValues[kind]], field).toContain(value);
      const options = questionOf(when.question).options.map(({ id }) => id);
      for (const named of "has" in when ? when.has : [String(when.atLeast)]) expect(options).toContain(named);
    }
  });

  it("is nothing when nothing was answered, or when all was answered with no or not known", () => {
    expect(followingFrom(dmaCrosswalk, {})).toEqual({});
    const nothing = Object.fromEntries(scan.questions.map(({ id, kind }) => [id, kind === "ticks" ? [] : "0"]));
    expect(followingFrom(dmaCrosswalk, nothing)).toEqual({});
    const unknown = Object.fromEntries(scan.questions.map(({ id }) => [id, "unknown"]));
    expect(followingFrom(dmaCrosswalk, unknown)).toEqual({});
  });

  it("reads ticks and rungs, and no more than they say", () => {
    const answers = { S1: "2", R2: ["site", "ads"], V1: "3", A3: ["vr"], size: "2-9" };
    expect(followingFrom(dmaCrosswalk, answers)).toEqual({
      digital_readiness_digitalisation_needs_identified_m2_1_2: 1,
      digital_technologies_website_m2_2_3: 1,
      digital_technologies_emarketing_m2_2_3: 1,
      data_management_stored_digitally_m2_4_7: 1,
      data_management_real_time_access_m2_4_7: 1,
      advanced_technologies_virtual_augmented_reality_m2_2_4: 10,
    });
  });

  it("says nothing about staff for who works alone", () => {
    const involved = (size: string) => Object.keys(followingFrom(dmaCrosswalk, { H2: "4", size })).sort();
    expect(involved("2-9")).toContain("engaging_staff_involvement_in_design_m2_3_6");
    expect(involved("zzp").filter((field) => field.startsWith("engaging_staff"))).toEqual([]);
  });

  it("only grows when more is ticked", () => {
    const ticks = scan.questions.filter(({ kind }) => kind === "ticks");
    fc.assert(
      fc.property(fc.constantFrom(...ticks), fc.nat(), ({ id, options }, seed) => {
        const some = options.map((option) => option.id).filter((_, at) => (seed >> at) % 2 === 0);
        const all = options.map((option) => option.id);
        expect(followingFrom(dmaCrosswalk, { [id]: all })).toMatchObject(followingFrom(dmaCrosswalk, { [id]: some }));
      }),
    );
  });
});
