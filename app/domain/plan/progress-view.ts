import { scanInputOf } from "#app/domain/scan/answers.ts";
import { answeredQuestion } from "#app/domain/scan/answers-view.ts";
import { modelOf, type ScanDefinition } from "#app/domain/scan/definition.ts";
import { changeBetween, type Run, type RunChange, type ScoreChange } from "#app/domain/scan/runs.ts";
import { amsterdam, formatDay, formatShortDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { type ProgressTexts, progressTexts } from "#app/texts/progress.ts";
import type { StepLibrary } from "./library.ts";

import type { KeptStep } from "./roadmap.ts";
import { stepTitle } from "./step-view.ts";

/** A completed scan with its scores as they were kept then; `at` in milliseconds. */
export interface ScoredRun extends Run {
  readonly at: number;
  readonly scores: { readonly total: number | null; readonly dimensions: Readonly<Record<string, number | null>> };
}

export interface ProgressView {
  /** The kept total of each scan of the newest one's model, oldest first. */
  readonly line: readonly { readonly date: string; readonly at: number; readonly score: number | null }[];
  readonly conclusion: string;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly table: readonly {
    readonly date: string;
    readonly total: number | null;
    readonly scores: readonly (number | null)[];
  }[];
  /** Some scans were counted in another way. */
  readonly mixed: boolean;
  /** Null when the two scans cannot be compared. */
  readonly change: ChangeView | null;
  readonly steps: readonly { readonly title: string; readonly seen: boolean }[];
}

export interface ChangeView {
  /** Which two scans these are. */
  readonly between: string;
  readonly scores: readonly (ScoreChange & { readonly name: string; readonly words: string })[];
  readonly up: readonly QuestionChange[];
  readonly down: readonly QuestionChange[];
  /** How many questions stayed the same or cannot be told, in sentences. */
  readonly rest: readonly string[];
}
interface QuestionChange {
  readonly id: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What two scans of one company are compared with, and what she did in between. */
export interface ProgressSource {
  /** Every completed scan, oldest first. */
  readonly runs: readonly ScoredRun[];
  readonly before: ScoredRun;
  readonly after: ScoredRun;
  readonly library: StepLibrary;
  readonly kept: readonly KeptStep[];
}

/** How a company came on, in finished words. Kept scores are shown as they were kept; only the comparison is reckoned anew. */
export function progressView(source: ProgressSource, language: Language): ProgressView {
  const { runs, before, after } = source;
  const same = runs.filter((run) => modelOf(run.definition) === modelOf(after.definition));
  const day = ({ at }: ScoredRun) => formatShortDate(at, amsterdam);
  const themes = after.definition.dimensions.map(({ id, name }) => ({ id, name: name[language] }));
  const change = changeBetween(before, after);
  return {
    line: same.map((run) => ({ date: day(run), at: run.at, score: run.scores.total })),
    conclusion: conclusion(same, language),
    themes,
    table: runs.map((run) => ({
      ...{ date: day(run), total: run.scores.total },
      scores: themes.map(({ id }) => run.scores.dimensions[id] ?? null),
    })),
    mixed: same.length < runs.length,
    change: change && changeView(change, source, language),
    steps: stepsDone(change, source, language),
  };
}

function conclusion(runs: readonly ScoredRun[], language: Language): string {
  const { said } = progressTexts[language];
  const known = runs.flatMap(({ at, scores }) => (scores.total === null ? [] : [{ at, score: scores.total }]));
  const [first, last] = [known[0], known.at(-1)];
  const day = (at: number) => formatDay(at, language, amsterdam);
  if (first === undefined || last === undefined) return said.unclear;
  if (first === last) return said.one(day(first.at), first.score);
  return said.conclusion(day(first.at), day(last.at), first.score, last.score);
}

function changeView(change: RunChange, { before, after }: ProgressSource, language: Language): ChangeView {
  const { page, said } = progressTexts[language];
  const name = (id: string) => nameOf(after.definition, id, language) ?? page.change.total;
  const inDirection = (direction: "up" | "down") =>
    change.questions
      .filter((question) => question.direction === direction)
      .flatMap(({ id }) => questionChange(id, { before, after }, language));
  const count = (direction: string) => change.questions.filter((question) => question.direction === direction).length;
  const [unchanged, open] = [count("same"), count("unclear")];
  return {
    between: said.between(formatDay(before.at, language, amsterdam), formatDay(after.at, language, amsterdam)),
    scores: [change.total, ...change.dimensions].map((score) => ({
      ...score,
      name: name(score.id),
      words: differenceWords(score, said),
    })),
    up: inDirection("up"),
    down: inDirection("down"),
    rest: [...(unchanged > 0 ? [said.unchanged(unchanged)] : []), ...(open > 0 ? [said.open(open)] : [])],
  };
}

function differenceWords({ before, after }: ScoreChange, said: ProgressTexts["said"]): string {
  if (before === null || after === null) return said.unclear;
  if (before === after) return said.same;
  return after > before ? said.higher(after - before) : said.lower(before - after);
}

const nameOf = ({ dimensions }: ScanDefinition, id: string, language: Language) =>
  dimensions.find((dimension) => dimension.id === id)?.name[language];

function questionChange(
  id: string,
  { before, after }: Pick<ProgressSource, "before" | "after">,
  language: Language,
): QuestionChange[] {
  const then = answeredQuestion({ definition: before.definition, language }, before.answers, id);
  const now = answeredQuestion({ definition: after.definition, language }, after.answers, id);
  return then && now ? [{ id, text: now.text, before: then.answers, after: now.answers }] : [];
}

/** The steps ticked off between the two scans, each with whether its question went up. */
function stepsDone(change: RunChange | null, source: ProgressSource, language: Language): ProgressView["steps"] {
  const { before, after, library, kept } = source;
  const up = new Set(change?.questions.filter(({ direction }) => direction === "up").map(({ id }) => id));
  return kept.flatMap(({ step: id, title, status, doneAt }) => {
    const at = doneAt?.getTime() ?? Number.NaN;
    if (status !== "done" || !(at >= before.at && at <= after.at)) return [];
    const step = library.find((one) => one.id === id);
    const shown = step === undefined ? title : stepTitle(step, scanInputOf(after.answers), language);
    return shown === null ? [] : [{ title: shown, seen: step !== undefined && up.has(step.question) }];
  });
}
