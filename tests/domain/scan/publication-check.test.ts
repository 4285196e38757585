import { describe, expect, it } from "vitest";
import type { Question, ScanDefinition } from "#app/domain/scan/definition.ts";
import { publicationFaults } from "#app/domain/scan/publication-check.ts";
import { quickStart } from "#scans/index.ts";
import { questionOf, scan } from "./scan-cases.ts";

const faultsOf = (draft: ScanDefinition) =>
  publicationFaults(draft, { newest: scan, quick: quickStart }).map(({ rule, at, value }) => [rule, at, value]);

const withQuestion = (id: string, change: (question: Question) => Question): ScanDefinition => ({
  ...scan,
  questions: scan.questions.map((question) => (question.id === id ? change(question) : question)),
});

/** The scan without this question, wherever it stands. */
const without = (id: string): ScanDefinition => ({
  ...scan,
  questions: scan.questions.filter((question) => question.id !== id),
  parts: scan.parts.map((part) => ({ ...part, questions: part.questions.filter((other) => other !== id) })),
});

const renamed = (id: string, other: string): ScanDefinition =>
  JSON.parse(JSON.stringify(scan).replaceAll(`"${id}"`, `"${other}"`));

const numbered = <Option extends { id: string }>(options: readonly Option[]): Option[] =>
  options.map((option, index) => ({ ...option, id: String(index) }));

const rungs = (question: Question, change: <Rung>(rungs: readonly Rung[]) => Rung[]): Question =>
  question.kind === "ladder" ? { ...question, options: numbered(change(question.options)) } : question;

describe("a version is not published when", () => {
  it("its first part has no question that a start page can begin with", () => {
    const lists = { ...scan.parts[0], id: "lists", title: scan.title, intro: scan.intro, questions: ["S3", "R2"] };
    const parts = scan.parts.map((part) => ({
      ...part,
      questions: part.questions.filter((id) => !lists.questions.includes(id)),
    }));
    expect(faultsOf({ ...scan, parts: [lists, ...parts] })).toEqual([["noOpening", "lists", undefined]]);
  });

  it.each(["size", "sector", "customers", "internetUse", "b2cShare", "R1", "V2", "A2", "V3"])(
    "%s is not asked any more, or under another name",
    (id) => {
      expect(faultsOf(without(id))).toContainEqual(["missingQuestion", id, undefined]);
      expect(faultsOf(renamed(id, "Q1"))).toContainEqual(["missingQuestion", id, undefined]);
    },
  );

  it.each([
    ["size", "zzp"],
    ["internetUse", "more"],
    ["customers", "few"],
    ["b2cShare", "yes"],
    ["R4", "erp"],
    ["R5", "fin"],
  ])("%s lacks the answer %s that the product reckons with", (id, option) => {
    const draft = withQuestion(id, (question): Question => {
      const other = JSON.parse(JSON.stringify(question).replaceAll(`"${option}"`, '"other"'));
      return other;
    });
    expect(faultsOf(draft)).toContainEqual(["missingAnswer", id, option]);
  });

  it("a rung is put in between, and the steps above it would belong to other answers", () => {
    const between = withQuestion("S1", (question) =>
      rungs(question, ([first, ...others]) => [first, first, ...others].flatMap((rung) => rung ?? [])),
    );
    expect(faultsOf(between)).toEqual([["rungCount", "S1", questionOf("S1").options.length]]);
  });

  it("a rung is taken out, also at the top", () => {
    const shorter = withQuestion("S1", (question) => rungs(question, (all) => all.slice(0, -1)));
    expect(faultsOf(shorter)).toContainEqual(["rungCount", "S1", 5]);
  });

  it("rungs change places", () => {
    const turned = withQuestion("S1", (question) => {
      if (question.kind !== "ladder") return question;
      const labels = question.options.map(({ label }) => label);
      const swapped = [labels[0], labels[2], labels[1], ...labels.slice(3)];
      return {
        ...question,
        options: question.options.map((option, index) => ({ ...option, label: swapped[index] ?? option.label })),
      };
    });
    expect(faultsOf(turned)).toEqual([
      ["rungMoved", "S1", 2],
      ["rungMoved", "S1", 3],
    ]);
  });

  it("a question turns into one of another kind, to which no step fits", () => {
    const ticks = questionOf("A3");
    const turned = {
      ...scan,
      questions: scan.questions.map((question) => (question.id === "A1" ? { ...ticks, id: "A1" } : question)),
    };
    expect(faultsOf(turned)).toContainEqual(["otherKind", "A1", undefined]);
  });

  it("its own content is at fault", () => {
    expect(faultsOf({ ...scan, levels: scan.levels.slice(1) })).toEqual([["bands", "levels", 100]]);
  });
});

describe("a version is published when", () => {
  it("only its words are new", () => {
    expect(faultsOf(scan)).toEqual([]);
    const worded = withQuestion("S1", (question) => {
      if (question.kind !== "ladder") return question;
      const label = { nl: "Nog niets", en: "Nothing yet" };
      return {
        ...question,
        options: question.options.map((option, index) => (index === 0 ? { ...option, label } : option)),
      };
    });
    expect(faultsOf(worded)).toEqual([]);
  });

  it("it asks something more, or no longer asks what nothing hangs on", () => {
    expect(faultsOf(without("addonJ"))).toEqual([]);
    expect(faultsOf(withQuestion("A3", (question) => question))).toEqual([]);
  });
});
