import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { versionChanges } from "#app/domain/scan/version-changes.ts";
import { scan } from "./scan-cases.ts";

/** The scan after `from` is replaced by `to` in its JSON text. */
function edited(from: string, to: string): ScanDefinition {
  const text = JSON.stringify(scan);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}

describe("what a version changes", () => {
  it("is nothing for a copy, whatever its number", () => {
    expect(versionChanges(scan, { ...scan, version: 2 })).toEqual({ changes: [], scoring: false, model: 1 });
  });

  it("is told text by text, and keeps the model when only words differ", () => {
    const { changes, scoring, model } = versionChanges(scan, edited("Weet je waar je heen wilt", "Waar wil je heen"));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ place: "D1", after: expect.stringContaining("Waar wil je heen") });
    expect({ scoring, model }).toEqual({ scoring: false, model: 1 });
  });

  it.each([
    ["a weight", '"dimension":"D1","weight":40', '"dimension":"D1","weight":30'],
    ["points", '"points":33', '"points":40'],
    ["full marks", '"fullMarks":{"zzp":5,"other":6}', '"fullMarks":{"zzp":4,"other":6}'],
    ["a rule", '"except":{"customers":["few"]}', '"except":{"customers":["public"]}'],
    ["a level's border", '"from":26', '"from":27'],
    ["a tick", '"id":"sell"', '"id":"sales"'],
    ["whom a question of the profile is asked", '"except":{"size":["zzp"]}', '"except":{"size":["2-9"]}'],
    ["who an answer of the profile stands for", '"covers":["B"', '"covers":["A"'],
  ])("begins a new model when %s changes", (_, from, to) => {
    expect(versionChanges(scan, edited(from, to))).toMatchObject({ scoring: true, model: 2 });
  });

  it("keeps the model when a question that does not count is added or goes", () => {
    const without = { ...scan, questions: scan.questions.filter(({ id }) => id !== "addonJ") };
    const gone = versionChanges(scan, without);
    expect(gone).toMatchObject({ scoring: false, model: 1 });
    expect(gone.changes.every(({ place, after }) => place === "addonJ" && after === null)).toBe(true);
    expect(versionChanges(without, scan).changes.every(({ before }) => before === null)).toBe(true);
  });

  it("counts on from the model that was published", () => {
    expect(versionChanges({ ...scan, model: 3 }, edited('"points":33', '"points":40')).model).toBe(4);
  });

  it("does not take a moved question for a changed one, but says that they moved", () => {
    const moved = { ...scan, questions: [...scan.questions].reverse() };
    const { changes, model } = versionChanges(scan, moved);
    expect(changes).toMatchObject([{ place: null, path: ["questions", "order"] }]);
    expect(model).toBe(1);
  });

  it.each([
    ["the scan's title", '"title":{"nl":"', '"title":{"nl":"Nieuw: ', null, ["title", "nl"]],
    ["its minutes", '"minutes":8', '"minutes":9', null, ["minutes"]],
    ["what stands for 'don't know'", '"unknown":{"nl":"', '"unknown":{"nl":"Eh. ', null, ["words", "unknown", "nl"]],
    [
      "a theme's name",
      '"id":"D1","weight":1,"name":{"nl":"',
      '"id":"D1","weight":1,"name":{"nl":"Het ',
      null,
      ["dimensions", "D1", "name", "nl"],
    ],
    ["a level's border", '"from":26', '"from":27', null, ["levels", "underway", "from"]],
    [
      "whom a question is asked",
      '"except":{"size":["zzp"]}',
      '"except":{"size":["zzp","2-9"]}',
      "internetUse",
      ["except", "size"],
    ],
    ["what a follow-up waits for", '"answers":["2","3","4"]', '"answers":["3","4"]', "b2cShare", ["after", "answers"]],
    ["which wishes a question fits", '"wishes":["', '"wishes":["green","', "S2", ["wishes"]],
    [
      "whom an example is for",
      '"examples":[{"sectors":["',
      '"examples":[{"sectors":["Q","',
      expect.any(String),
      ["examples", "0", "sectors"],
    ],
    ["the questions of a part", '"questions":["S1","S2","S3"]', '"questions":["S2","S1","S3"]', "D1", ["questions"]],
  ])("is told of %s too", (_, from, to, place, path) => {
    expect(versionChanges(scan, edited(from, to)).changes).toMatchObject([{ place, path }]);
  });

  it("is nothing only when the content is the same but for its name and numbers", () => {
    const paths = everyLeaf(scan).filter(([first]) => !["id", "version", "model"].includes(first ?? ""));
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        expect(versionChanges(scan, replacedAt(scan, path)).changes).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("tells of answers that change places", () => {
    const questions = scan.questions.map((question) =>
      question.id === "wish" && question.kind === "choice"
        ? { ...question, options: [...question.options].reverse() }
        : question,
    );
    expect(versionChanges(scan, { ...scan, questions }).changes).toMatchObject([
      { place: "wish", path: ["options", "order"] },
    ]);
  });
});

type Path = readonly string[];

function everyLeaf(content: unknown, path: Path = []): Path[] {
  if (typeof content !== "object" || content === null) return [path];
  return Object.entries(content).flatMap(([key, value]) => everyLeaf(value, [...path, key]));
}

/** The content with another word or number at one place. */
function replacedAt<Content>(content: Content, path: Path): Content {
  const copy = JSON.parse(JSON.stringify(content));
  const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
  const last = path.at(-1) ?? "";
  holder[last] = typeof holder[last] === "number" ? holder[last] + 1 : `${holder[last]}x`;
  return copy;
}
