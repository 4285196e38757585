import { expect, it } from "vitest";
import type { LibraryStep } from "#app/domain/plan/library.ts";
import type { Question } from "#app/domain/scan/definition.ts";
import { findScan, mainScanId } from "#scans/index.ts";
import { signposts, stepLibrary } from "#scans/steps.ts";

/** What can still be won at one question: every rung but the lowest, or every tick. */
const winnable = (question: Question): string[] => {
  if (question.kind === "choice") return [];
  const options = question.kind === "ladder" ? question.options.slice(1) : question.options;
  return options.map(({ id }) => `${question.id}-${id}`);
};

/** The step and everything that must be done before it: what is named, and the rungs below. */
const before = (step: LibraryStep): string[] => {
  const below = Number(step.wins) - 1;
  return below >= 1 ? [...step.after, `${step.question}-${below}`] : step.after;
};

/** Ticks that someone who works alone is not asked about. */
const hiddenAlone = (question: Question): string[] =>
  question.options.filter(({ except }) => except?.size?.includes("zzp")).map((option) => `${question.id}-${option.id}`);

const questions = findScan(mainScanId, 1)?.questions ?? [];
const ids = stepLibrary.map(({ id }) => id);
const onlyForTeams = new Set(questions.flatMap(hiddenAlone));
const byId = new Map(stepLibrary.map((step) => [step.id, step]));

it.each(questions.filter(({ kind }) => kind !== "choice"))("has one step for all that $id can win", (question) => {
  const steps = stepLibrary.filter((step) => step.question === question.id);
  expect(steps.map(({ id }) => id)).toEqual(winnable(question));
});

it("has no step that the scan does not ask about", () => {
  expect(ids).toEqual(questions.flatMap(winnable));
});

it("names a step after the question and what is won", () => {
  expect(ids).toEqual(stepLibrary.map(({ question, wins }) => `${question}-${wins}`));
});

it("lets a step wait only for other steps that exist", () => {
  const unknown = stepLibrary.flatMap(({ id, after }) => after.filter((other) => other === id || !byId.has(other)));
  expect(unknown).toEqual([]);
});

it("names no step twice among those before it, and never the rung below", () => {
  const needless = stepLibrary.filter((step) => new Set(before(step)).size < before(step).length);
  expect(needless.map(({ id }) => id)).toEqual([]);
});

it("has an order in which every step can be done", () => {
  const done = new Set<string>();
  const possible = () => stepLibrary.filter((step) => !done.has(step.id) && before(step).every((id) => done.has(id)));
  for (let steps = possible(); steps.length > 0; steps = possible()) for (const { id } of steps) done.add(id);
  expect(ids.filter((id) => !done.has(id))).toEqual([]);
});

it("points only to signposts that exist", () => {
  const known = signposts.map(({ id }) => id);
  const unknown = stepLibrary.flatMap((step) => step.signposts.filter((id) => !known.includes(id)));
  expect(unknown).toEqual([]);
});

it("names each helper and each signpost once", () => {
  const twice = (list: readonly string[]) => new Set(list).size < list.length;
  const faulty = stepLibrary.filter((step) => twice(step.helpers) || twice(step.signposts));
  expect(faulty.map(({ id }) => id)).toEqual([]);
});

it("begins with three different lines, in both languages", () => {
  for (const { id, begin, zzp } of stepLibrary) {
    for (const lines of [begin, zzp?.begin ?? begin]) {
      expect(new Set(lines.map(({ nl }) => nl)).size, id).toBe(3);
      expect(new Set(lines.map(({ en }) => en)).size, id).toBe(3);
    }
  }
});

it("gives an example for a line of business that the scan knows, and one at most for each", () => {
  const known = questions.find(({ id }) => id === "sector")?.options.map(({ id }) => id) ?? [];
  const faulty = stepLibrary.filter(({ examples = [] }) => {
    const sectors = examples.flatMap((example) => example.sectors);
    return new Set(sectors).size < sectors.length || sectors.some((sector) => !known.includes(sector));
  });
  expect(faulty.map(({ id }) => id)).toEqual([]);
});

it("has a title of its own for every step, in both languages", () => {
  expect(new Set(stepLibrary.map(({ title }) => title.nl)).size).toBe(stepLibrary.length);
  expect(new Set(stepLibrary.map(({ title }) => title.en)).size).toBe(stepLibrary.length);
});

it("does not speak of 'jullie' or 'iedereen' to someone who works alone", () => {
  const many = /\b(jullie|iedereen|collega's|medewerkers|personeelsleden|je mensen)\b/i;
  const asRead = ({ title, why, begin, examples, zzp }: LibraryStep) => [
    zzp?.title ?? title,
    zzp?.why ?? why,
    ...(zzp?.begin ?? begin),
    ...(examples ?? []).map(({ text }) => text),
  ];
  const faulty = stepLibrary.filter(
    (step) => !onlyForTeams.has(step.id) && asRead(step).some(({ nl }) => many.test(nl)),
  );
  expect(faulty.map(({ id }) => id)).toEqual([]);
});
