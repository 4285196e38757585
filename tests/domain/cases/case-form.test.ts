import { describe, expect, it } from "vitest";
import { caseForm, laneChoiceSchema, skillField } from "#app/domain/cases/case-form.ts";

const form = {
  title: "Webwinkel voor de bloemist",
  question: "Klanten willen boeketten online bestellen en betalen.",
  [skillField(0, "code")]: "S15",
  [skillField(0, "level")]: "3",
  [skillField(0, "need")]: "must",
  [skillField(1, "code")]: false,
  [skillField(1, "level")]: "1",
  [skillField(1, "need")]: "nice",
  level: "2",
  effortHours: "80",
  startsOn: "2027-02-01",
  endsOn: "2027-04-30",
  place: "online",
  languages: ["nl"],
  flags: [],
  supervisionHours: "2",
  repeatable: false,
};

const faults = (changes: object) => {
  const result = caseForm.safeParse({ ...form, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path, message]);
};

describe("the form of a case", () => {
  it("reads its rows of skills, and leaves out a row that is not ticked", () => {
    expect(caseForm.parse(form)).toMatchObject({
      skills: [{ code: "S15", level: 3, need: "must" }],
      repeatable: false,
      budgetCents: null,
    });
  });

  it.each([
    [{ title: "x" }, "title", "cases.errors.title"],
    [{ [skillField(0, "level")]: "9" }, "skill-0-level", "cases.errors.skillLevel"],
    [{ [skillField(0, "code")]: "cooking" }, "skill-0-code", "cases.errors.skill"],
    [{ [skillField(0, "code")]: "" }, "skills", "cases.errors.skills"],
    [{ languages: ["xx"] }, "languages", "cases.errors.languages"],
  ])("puts the fault of %j at the name of its field", (changes, field, message) => {
    expect(faults(changes)).toEqual([[[field], message]]);
  });
});

describe("the advisor's choices", () => {
  it("need a lane, and nothing else", () => {
    expect(laneChoiceSchema.parse({ lane: "mbo" })).toEqual({ lane: "mbo", reason: "" });
    expect(laneChoiceSchema.safeParse({}).error?.issues[0]?.message).toBe("cases.errors.lane");
  });
});
