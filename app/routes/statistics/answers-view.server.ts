import type { AppLoadContext } from "@remix-run/node";
import type { ScanDefinition } from "#app/domain/scan/definition.ts";
import { type AnswerFigures, answerFigures } from "#app/domain/statistics/answer-figures.ts";
import type { Period } from "#app/domain/statistics/period.ts";
import { findCounts } from "#app/domain/statistics/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { statisticsTexts } from "#app/texts/statistics.ts";
import { figuresIn } from "./figures.ts";

export type AnswersView = Awaited<ReturnType<typeof answersView>>;

/** The answers of a period part by part, in finished words. */
export async function answersView(
  db: AppLoadContext["db"],
  { period, definition }: { period: Period; definition: ScanDefinition },
  language: Language,
) {
  const parts = answerFigures(definition, await findCounts(db, period, ["answer"]));
  return parts.map(({ id, title, questions }) => ({
    id,
    title: title[language],
    questions: questions.map((question) => questionView(question, language)),
  }));
}

function questionView({ id, text, several, answered, options, most }: AnswerFigures, language: Language) {
  const words = statisticsTexts[language].answers;
  const told = figuresIn(language);
  const first = most?.share ? words.most(most.share, most.label[language]) : words.noMost;
  return {
    id,
    text: text[language],
    conclusion: several ? `${first} ${words.several}` : first,
    answered: answered ? words.answered(told.count(answered)) : null,
    options: options.map((option) => ({
      id: option.id,
      label: option.label[language],
      share: option.share,
      figure: told.percent(option.share),
      count: told.count(option.count),
      lit: option.id === most?.id,
    })),
  };
}
