import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { caseErrors } from "#app/domain/cases/errors.ts";
import {
  caseFormSchema,
  caseSchema,
  confirmationSchema,
  deliverySchema,
  proposalDeclineSchema,
  returnSchema,
} from "#app/domain/cases/schema.ts";

const form = {
  title: "Webwinkel voor de bloemist",
  question: "Klanten willen boeketten online bestellen en betalen.",
  "skills.0.code": "S15",
  "skills.0.level": "3",
  "skills.0.need": "must",
  "skills.1.level": "1",
  "skills.1.need": "nice",
  "skills.2.code": "S16",
  "skills.2.level": "2",
  "skills.2.need": "nice",
  level: "2",
  effortHours: "80",
  startsOn: "2027-02-01",
  endsOn: "30-4-2027",
  place: "online",
  languages: ["nl", "en:1"],
  repeatable: "yes",
  flags: ["special-data"],
  budget: "1.250,-",
  supervisionHours: "2",
};

function faults(schema: z.ZodType, input: unknown): [path: string, message: string][] {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map((issue) => [issue.path.join("."), issue.message]);
}

describe("a case", () => {
  it("is read from a plain form, with rows of skills that may be empty", () => {
    const { "skills.1.level": _level, "skills.1.need": _need, ...others } = form;
    const expected = {
      title: form.title,
      question: form.question,
      skills: [
        { code: "S15", level: 3, need: "must" },
        { code: "S16", level: 2, need: "nice" },
      ],
      level: 2,
      effortHours: 80,
      startsOn: "2027-02-01",
      endsOn: "2027-04-30",
      place: "online",
      languages: ["nl", "en:1"],
      deliverable: "",
      hardDeadline: false,
      repeatable: true,
      flags: ["special-data"],
      budgetCents: 125_000,
      supervisionHours: 2,
      priority: 2,
    };
    expect(caseFormSchema.parse(form)).toEqual(expected);
    expect(caseFormSchema.parse(others)).toEqual(expected);
  });

  it("reads the same from a form in the browser", () => {
    const skills = [{ code: "S15", level: "3", need: "must" }, { code: "" }];
    const { budget: _budget, flags: _flags, repeatable: _repeatable, ...rest } = form;
    expect(caseSchema.parse({ ...rest, skills })).toMatchObject({
      skills: [{ code: "S15", level: 3, need: "must" }],
      budgetCents: null,
      flags: [],
      repeatable: false,
    });
  });

  it.each([
    [{ title: "Web" }, "title", "cases.errors.title"],
    [{ question: "Kort" }, "question", "cases.errors.question"],
    [{ "skills.0.code": "cooking" }, "skills.0.code", "cases.errors.skill"],
    [{ "skills.0.level": "5" }, "skills.0.level", "cases.errors.skillLevel"],
    [{ "skills.0.need": "" }, "skills.0.need", "cases.errors.skillNeed"],
    [{ "skills.2.code": "S15" }, "skills", "cases.errors.skillsTwice"],
    [{ "skills.0.code": "", "skills.2.code": "" }, "skills", "cases.errors.skills"],
    [{ level: "0" }, "level", "cases.errors.level"],
    [{ effortHours: "veel" }, "effortHours", "cases.errors.effortHours"],
    [{ startsOn: "2027-02-30" }, "startsOn", "cases.errors.startsOn"],
    [{ endsOn: undefined }, "endsOn", "cases.errors.endsOn"],
    [{ endsOn: "2027-01-31" }, "endsOn", "cases.errors.dateOrder"],
    [{ place: "moon" }, "place", "cases.errors.place"],
    [{ languages: [] }, "languages", "cases.errors.languages"],
    [{ languages: ["xx"] }, "languages.0", "cases.errors.languages"],
    [{ repeatable: "maybe" }, "repeatable", "cases.errors.repeatable"],
    [{ flags: ["pink"] }, "flags.0", "cases.errors.flags"],
    [{ budget: "veel" }, "budget", "cases.errors.budget"],
    [{ budget: "1.000.001" }, "budget", "cases.errors.budget"],
    [{ supervisionHours: "41" }, "supervisionHours", "cases.errors.supervisionHours"],
  ])("%j is a fault at its own field", (changes, path, message) => {
    expect(faults(caseFormSchema, { ...form, ...changes })).toEqual([[path, message]]);
  });

  it("asks at most twelve skills", () => {
    const { "skills.0.code": _code, ...rest } = form;
    const rows = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [
        [`skills.${index}.code`, `S${index + 10}`],
        [`skills.${index}.level`, "1"],
        [`skills.${index}.need`, "nice"],
      ]).flat(),
    );
    expect(faults(caseFormSchema, { ...rest, ...rows })).toEqual([["skills", "cases.errors.skillsMany"]]);
  });

  it("gives only known keys for an empty form, and refuses what is no form", () => {
    const told = faults(caseFormSchema, {});
    expect(told.map(([path]) => path)).toEqual([
      "title",
      "question",
      "skills",
      "level",
      "effortHours",
      "startsOn",
      "endsOn",
      "place",
      "languages",
      "supervisionHours",
    ]);
    for (const [, message] of told) expect(caseErrors).toContain(message);
    expect(caseFormSchema.safeParse(null).success).toBe(false);
  });
});

describe("answers about a case", () => {
  it("declining needs a reason, and words when it is another one", () => {
    expect(proposalDeclineSchema.parse({ reason: "no-time" })).toEqual({ reason: "no-time", note: "" });
    expect(faults(proposalDeclineSchema, {})).toEqual([["reason", "cases.errors.declineReason"]]);
    expect(faults(proposalDeclineSchema, { reason: "other", note: "  " })).toEqual([
      ["note", "cases.errors.noteOther"],
    ]);
    expect(proposalDeclineSchema.parse({ reason: "other", note: "Tentamens" }).note).toBe("Tentamens");
  });

  it("delivering and sending back need words", () => {
    expect(faults(deliverySchema, { result: "Klaar" })).toEqual([["result", "cases.errors.result"]]);
    expect(deliverySchema.parse({ result: "De webwinkel staat op bloemist.nl." }).result).toMatch(/bloemist/);
    expect(faults(returnSchema, {})).toEqual([["remark", "cases.errors.remark"]]);
  });

  it("confirming needs a rating from 1 to 5", () => {
    expect(confirmationSchema.parse({ rating: "5" })).toEqual({ rating: 5, remark: "", named: false });
    for (const rating of ["0", "6", undefined]) {
      expect(faults(confirmationSchema, { rating })).toEqual([["rating", "cases.errors.rating"]]);
    }
  });
});
