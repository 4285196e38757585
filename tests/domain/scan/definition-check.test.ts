import { describe, expect, it } from "vitest";
import { definitionSchema, profilesOf } from "#app/domain/scan/definition-check.ts";
import { everyProfile, scan } from "./scan-cases.ts";

/** The faults found in the scan after `from` is replaced by `to` in its JSON text. */
function faultsAfter(from: string, to: string): string[] {
  const text = JSON.stringify(scan);
  expect(text).toContain(from);
  const result = definitionSchema.safeParse(JSON.parse(text.replace(from, to)));
  return result.error?.issues.map((issue) => issue.message) ?? [];
}

describe("a scan's content is refused when", () => {
  it.each([
    ["a weight is off", '"dimension":"D1","weight":40', '"dimension":"D1","weight":41', "The weights of D1 sum to 101"],
    ["a ladder falls", '"points":33', '"points":67', "S2 must rise from 0 to 100"],
    [
      "more ticks are asked than shown",
      '"fullMarks":{"zzp":5,"other":6}',
      '"fullMarks":{"zzp":9,"other":6}',
      "S3 asks",
    ],
    ["a question stands in two parts", '"questions":["S1","S2"', '"questions":["S1","R1"', "R1 stands in two parts"],
    ["a part names no question", '"questions":["S1",', '"questions":["S9",', "Part names S9"],
    ["levels leave a gap", '"from":26', '"from":27', "The bands of levels"],
    ["a suggested tick does not exist", '"suggest":["admin"', '"suggest":["nothing"', "S3 suggests nothing"],
    ["two options share an id", '"id":"sell"', '"id":"plan"', "S3 has two options plan"],
    ["a dimension does not exist", '"dimension":"D2","weight":10', '"dimension":"D9","weight":10', "R1 belongs to D9"],
    [
      "points depend on the sector",
      '"except":{"customers":["few"]}',
      '"except":{"sector":["G"]}',
      "R3 is scored and may",
    ],
  ])("%s", (_, from, to, message) => {
    expect(faultsAfter(from, to).join("\n")).toContain(message);
  });

  it("one language is missing", () => {
    const text = JSON.stringify(scan).replace(/,"en":"[^"]*"/, "");
    expect(definitionSchema.safeParse(JSON.parse(text)).success).toBe(false);
  });

  it("a next step for the highest rungs is missing", () => {
    const faults = definitionSchema.safeParse({
      ...scan,
      questions: scan.questions.map((question) =>
        question.id === "S1" && question.kind === "ladder"
          ? { ...question, actions: question.actions.slice(0, 1) }
          : question,
      ),
    }).error?.issues;
    expect(faults?.map((issue) => issue.message)).toEqual(["S1 lacks a step at the top."]);
  });
});

it("knows every profile that can change what is asked", () => {
  expect(profilesOf(scan)).toEqual(everyProfile.map(({ size, customers }) => ({ size, customers })));
});
