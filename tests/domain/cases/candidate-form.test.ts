import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidateForm, fieldsOf, languageField, periodField } from "#app/domain/cases/candidate-form.ts";
import { type CandidateInput, candidateSchema } from "#app/domain/cases/candidate-schema.ts";
import { profileTexts } from "#app/texts/profile.ts";
import { withoutEmpty } from "#app/web/form-values.ts";

const posted = (fields: Record<string, string | readonly string[]>) =>
  withoutEmpty({ places: [], sectors: [], wishes: [], ...fields });
const student = {
  ...{ programme: "HBO-ICT", year: "3", level: "3", hoursPerWeek: "16", capacity: "1", headline: "" },
  ...{ availableFrom: "2027-02-01", availableUntil: "", maxTravelBand: "2", places: ["online"] },
  ...{ "language-nl": "3", "language-en": "", "skill-S10": "3", "skill-S11": "", wishes: ["S15"] },
};
const read = (fields: Record<string, string | readonly string[]>) => candidateForm("student").safeParse(posted(fields));
const faults = (fields: Record<string, string | readonly string[]>) =>
  read({ ...student, ...fields }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10));
const whole = (max: number, min = 0) => fc.integer({ min, max });
const shared = {
  ...{ headline: fc.constantFrom("", "HBO-ICT, derde jaar"), level: whole(4, 1), hoursPerWeek: whole(60) },
  ...{ capacity: whole(50), availableFrom: fc.constant("2027-01-01"), availableUntil: fc.option(day) },
  otherPeriods: fc.array(fc.record({ from: fc.constant("2027-01-01"), until: day, hoursPerWeek: whole(60) }), {
    maxLength: 4,
  }),
  languages: fc.constantFrom("nl:3", "nl:2 en:1", "en:3").map((all) => all.split(" ")),
  places: fc.subarray(["media-park", "online", "on-site"] as const, { minLength: 1 }),
  ...{ maxTravelBand: whole(4, 1), sectors: fc.subarray(["G", "J", "R"]) },
  skills: fc.dictionary(fc.constantFrom("S10", "S15", "x-drone"), whole(4, 1)),
};
const anyInput: fc.Arbitrary<CandidateInput> = fc.oneof(
  fc.record({
    ...{ ...shared, lane: fc.constant("student" as const), programme: fc.constant("CMD"), year: whole(6, 1) },
    wishes: fc.subarray(["S10", "S20"]),
  }),
  fc.record({
    ...{ ...shared, lane: fc.constant("mbo" as const), name: fc.constant("SD-3A"), size: whole(60, 1) },
    ...{ kind: fc.constantFrom("class" as const, "team" as const), crebo: fc.option(fc.constant("25998")) },
    ...{ mboLevel: whole(4, 2), supervisionHours: whole(40) },
  }),
  fc.record({
    ...{ ...shared, lane: fc.constant("frontrunner" as const), rateCents: fc.option(whole(100_000)) },
    ...{ kind: fc.constantFrom("company" as const, "freelancer" as const), perQuarter: whole(50) },
    regions: fc.subarray(["Gooi en Vechtstreek", "Amsterdam"]),
  }),
);

describe("the form of a profile", () => {
  it("gives back whatever was kept, for each of the three kinds", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const kept = candidateSchema.parse(input);
        expect(candidateForm(kept.lane).parse(posted(fieldsOf(kept)))).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it("reads days as the Dutch write them, and a period without hours at those of the week", () => {
    const fields = {
      availableFrom: "1-2-2027",
      [periodField(0, "from")]: "1.9.2027",
      [periodField(0, "until")]: "31/1/2028",
    };
    expect(read({ ...student, ...fields }).data).toMatchObject({
      availableFrom: "2027-02-01",
      otherPeriods: [{ from: "2027-09-01", until: "2028-01-31", hoursPerWeek: 16 }],
    });
  });

  it.each([
    [{ hoursPerWeek: "veel" }, "hoursPerWeek", "hoursPerWeek"],
    [{ hoursPerWeek: "" }, "hoursPerWeek", "hoursPerWeek"],
    [{ year: "9" }, "year", "year"],
    [{ availableFrom: "31-2-2027" }, "availableFrom", "availableFrom"],
    [{ availableUntil: "1-1-2027" }, "availableUntil", "dateOrder"],
    [{ [languageField("nl")]: "" }, "language-nl", "languages"],
    [{ "skill-S10": "5" }, "skill-S10", "skills"],
    [{ places: [] }, "places", "places"],
    [{ places: ["moon"] }, "places", "places"],
    [{ [periodField(1, "from")]: "1-3-2027" }, "period-1-until", "periodUntil"],
    [{ "period-0-from": "1-3-2027", "period-0-until": "1-2-2027" }, "period-0-until", "dateOrder"],
    [{ programme: "" }, "programme", "programme"],
  ])("says at the very field what is wrong: %j", (wrong, field, message) => {
    expect(faults(wrong)).toEqual([[field, message]]);
  });

  it("has words for every fault that it can find, in both languages", () => {
    const wrong = { ...student, headline: "x".repeat(200), level: "", capacity: "", maxTravelBand: "", sectors: ["?"] };
    const kinds = (["student", "mbo", "frontrunner"] as const).map((lane) =>
      candidateForm(lane).safeParse(posted({ ...wrong, wishes: ["?"], crebo: "1", regions: "x" })),
    );
    const codes = new Set(kinds.flatMap(({ error }) => error?.issues.map(({ message }) => message) ?? []));
    expect(codes.size).toBeGreaterThan(12);
    for (const texts of [profileTexts.nl.errors, profileTexts.en.errors])
      expect([...codes].filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
  });

  it("asks a frontrunner for an amount only when she asks one", () => {
    const offer = {
      ...student,
      kind: "freelancer",
      perQuarter: "2",
      regions: "Gooi; Amsterdam",
      pay: "rate",
      rate: "82,50",
    };
    const frontrunner = (fields: object) => candidateForm("frontrunner").safeParse(posted({ ...offer, ...fields }));
    expect(frontrunner({}).data).toMatchObject({ rateCents: 8250, regions: ["Gooi", "Amsterdam"] });
    expect(frontrunner({ pay: "free", rate: "" }).data).toMatchObject({ rateCents: null });
    for (const wrong of [{ rate: "" }, { rate: "veel" }, { rate: "1001" }, { pay: "" }])
      expect(frontrunner({ rate: "", ...wrong }).error?.issues.map(({ path }) => path[0])).toEqual(["rate"]);
  });
});
