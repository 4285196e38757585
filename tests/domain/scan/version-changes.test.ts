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

  it("does not take a moved question for a changed one", () => {
    const moved = { ...scan, questions: [...scan.questions].reverse() };
    expect(versionChanges(scan, moved)).toMatchObject({ changes: [], model: 1 });
  });
});
