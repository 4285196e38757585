import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import { type Answers, scanInputOf } from "./answers.ts";
import { type AnsweredPart, answeredParts, chosenWords } from "./answers-view.ts";
import type { OfficialFigures } from "./benchmark-figures.ts";
import { type ComparisonView, comparisonView } from "./comparison-view.ts";
import type { ScanDefinition } from "./definition.ts";
import { type MeasureView, measureView } from "./measure-view.ts";
import { progressOf } from "./progress.ts";
import { scoreOf } from "./score.ts";
import { type ThemesView, themesView } from "./theme-view.ts";
import { weakDimensions } from "./weak-dimensions.ts";

/** Everything that a result page shows, in finished words of one language; plain values that can be sent as JSON. */
export interface ResultView extends ThemesView {
  readonly total: MeasureView;
  /** The result in a few words: "Je staat op: Op weg". */
  readonly headline: string;
  /** What this level means, or that one score cannot be given yet. */
  readonly meaning: string;
  /** How many questions are asked but not answered, in words; null when every question has its answer. */
  readonly open: string | null;
  readonly comparison: ComparisonView;
  /** Ids of the themes where help is likely to be needed, weakest first. */
  readonly weak: readonly string[];
  readonly parts: readonly AnsweredPart[];
  readonly wish: string | null;
  readonly barrier: string | null;
  readonly disclaimer: string;
}

/** Turns one record of answers into its result. Pure: the same answers to the same version give the same result. */
export function resultView(
  content: { definition: ScanDefinition; figures: OfficialFigures },
  record: Answers,
  language: Language,
): ResultView {
  const { definition, figures } = content;
  const showing = { definition, language };
  const input = scanInputOf(record);
  const words = resultTexts[language];
  const score = scoreOf(definition, input);
  const total = measureView(showing, score.total);
  const { asked, answered } = progressOf(definition, record);
  const level = definition.levels.find(({ id }) => id === score.total.level);
  return {
    ...themesView(showing, score),
    total,
    headline: total.value === null ? words.page.title : words.said.lead(total.words),
    meaning: level?.about[language] ?? words.said.leadUnknown,
    open: asked === answered ? null : words.said.unanswered(asked - answered),
    comparison: comparisonView({ ...showing, figures }, input),
    weak: weakDimensions(score),
    parts: answeredParts(definition, record, language),
    wish: chosenWords(showing, record, "wish"),
    barrier: chosenWords(showing, record, "barrier"),
    disclaimer: definition.disclaimer[language],
  };
}
