import type { Language } from "#app/texts/language.ts";
import type { Answer, Answers } from "./answers.ts";
import { scanInputOf } from "./answers.ts";
import { isAsked } from "./applicability.ts";
import type { Question, ScanDefinition } from "./definition.ts";
import { wordingOf } from "./wording.ts";

/** One question of a scan with what she answered, for her own keeping. */
export interface OwnAnswer {
  readonly part: string;
  readonly question: string;
  readonly text: string;
  /** Does it belong to her company? What she answered before it no longer did is hers all the same. */
  readonly asked: boolean;
  /** Ids as they are kept; null when she gave no answer. */
  readonly answer: Answer | null;
  readonly words: readonly string[];
}

/** Every question of the scan in its order, also those that are hidden from her: whatever is kept of her is in it. */
export function ownAnswers(definition: ScanDefinition, record: Answers, language: Language): OwnAnswer[] {
  const { profile } = scanInputOf(record);
  return definition.parts.flatMap(({ id: part, questions }) =>
    questions.flatMap((id) => {
      const question = definition.questions.find((one) => one.id === id);
      if (question === undefined) return [];
      const answer = record[id] ?? null;
      return {
        ...{ part, question: id, text: wordingOf(definition, question, profile).text[language], answer },
        asked: isAsked(definition, question, record),
        words: answer === null ? [] : wordsOf({ definition, question, language }, answer),
      };
    }),
  );
}

function wordsOf(
  { definition, question, language }: { definition: ScanDefinition; question: Question; language: Language },
  answer: Answer,
): string[] {
  const { unknown, none } = definition.words;
  if (answer === "unknown") return [unknown[language]];
  const chosen = [answer].flat();
  if (chosen.length === 0) return [none[language]];
  return chosen.map(
    (id) => question.options.find((one) => one.id === id || one.covers?.includes(id))?.label[language] ?? id,
  );
}
