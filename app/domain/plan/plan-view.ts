import { type Answers, scanInputOf } from "#app/domain/scan/answers.ts";
import { progressOf } from "#app/domain/scan/progress.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import { type FindOut, findOuts } from "./find-out.ts";
import type { PlanContent } from "./library.ts";
import { type KeptStep, type PlanEntry, roadmapOf } from "./roadmap.ts";
import { type PlanScore, planScore } from "./score-view.ts";
import type { CheckedSignpost } from "./signpost-state.ts";
import { type PlanStepView, stepViewOf } from "./step-view.ts";

/** A plan in finished words of one language; plain values that can be sent as JSON. */
export interface PlanView {
  readonly now: readonly PlanStepView[];
  readonly quarter: readonly PlanStepView[];
  /** The rest, theme by theme in the order of the scan; her own steps last. */
  readonly year: readonly { readonly id: string; readonly title: string; readonly steps: readonly PlanStepView[] }[];
  readonly postponed: readonly PlanStepView[];
  readonly dropped: readonly PlanStepView[];
  /** Done, and said by her answers since: no part of the road ahead. */
  readonly behind: readonly PlanStepView[];
  /** Questions she does not know the answer of, or skipped: to find out first. */
  readonly findOut: readonly FindOut[];
  readonly progress: { readonly done: number; readonly total: number; readonly sentence: string };
  readonly score: PlanScore;
  /** How many questions are not answered yet, in a sentence; null when none. */
  readonly open: string | null;
  /** What to begin with: at most three that are not done. */
  readonly first: readonly PlanStepView[];
}

/** What a plan follows from. */
export interface PlanSource {
  readonly content: PlanContent;
  readonly answers: Answers;
  readonly kept: readonly KeptStep[];
  readonly signposts: readonly CheckedSignpost[];
}

const firstSteps = 3;

/** One company's plan. Pure: the same answers, the same ticks and the same day give the same plan. */
export function planView(source: PlanSource, language: Language, today: LocalDate): PlanView {
  const { content, answers, kept } = source;
  const input = scanInputOf(answers);
  const entries = roadmapOf(content, input, { kept, today });
  const view = (entry: PlanEntry) => stepViewOf(entry, { ...source, input, language, entries });
  const on = entries.filter(({ state, behind }) => !behind && (state === "open" || state === "done"));
  const at = (horizon: PlanEntry["horizon"]) => on.filter((entry) => entry.horizon === horizon).map(view);
  const inState = (state: PlanEntry["state"]) => entries.filter((entry) => entry.state === state).map(view);
  const [now, quarter, year] = [at("now"), at("quarter"), at("year")];
  const behind = entries.filter((entry) => entry.behind).map(view);
  return {
    ...{ now, quarter, year: byTheme(year, source, language), behind },
    postponed: inState("postponed"),
    dropped: inState("dropped"),
    findOut: findOuts(content.definition, input, language),
    progress: progress([...now, ...quarter, ...year.filter(({ state }) => state === "done"), ...behind], language),
    score: planScore({ content, input, entries }, language),
    open: openSentence(source, language),
    first: [...now, ...quarter, ...year].filter(({ state }) => state === "open").slice(0, firstSteps),
  };
}

function byTheme(steps: readonly PlanStepView[], { content }: PlanSource, language: Language): PlanView["year"] {
  const themes = content.definition.dimensions.map(({ id, name }) => ({ id, title: name[language] }));
  return [...themes, { id: "own", title: planTexts[language].said.ownTheme }]
    .map((theme) => ({ ...theme, steps: steps.filter(({ dimension }) => (dimension ?? "own") === theme.id) }))
    .filter((theme) => theme.steps.length > 0);
}

function progress(steps: readonly PlanStepView[], language: Language): PlanView["progress"] {
  const done = steps.filter(({ state }) => state === "done").length;
  return { done, total: steps.length, sentence: planTexts[language].said.progress(done, steps.length) };
}

function openSentence({ content, answers }: PlanSource, language: Language): string | null {
  const { asked, answered } = progressOf(content.definition, answers);
  return asked === answered ? null : planTexts[language].said.open(asked - answered);
}
