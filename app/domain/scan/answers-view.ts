import type { Language } from "#app/texts/language.ts";
import { resultTexts } from "#app/texts/result.ts";
import { type Answer, type Answers, type Profile, scanInputOf } from "./answers.ts";
import { sectorGroup } from "./applicability.ts";
import type { Question, ScanDefinition } from "./definition.ts";
import { progressOf } from "./progress.ts";
import { wordingOf } from "./wording.ts";

export interface AnsweredPart {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    /** The words of what was chosen; 'still to find out', 'skipped' or 'none of these' where that is the answer. */
    readonly answers: readonly string[];
  }[];
}

/** Everything that is asked of her, part by part, with what she answered. Answers to hidden questions stay out of sight. */
export function answeredParts(definition: ScanDefinition, record: Answers, language: Language): AnsweredPart[] {
  const { profile } = scanInputOf(record);
  return progressOf(definition, record).parts.map((part) => ({
    id: part.id,
    title: definition.parts.find(({ id }) => id === part.id)?.title[language] ?? part.id,
    questions: part.questions.map((question) => ({
      id: question.id,
      text: wordingOf(definition, question, profile).text[language],
      answers: answerWords({ definition, language, profile }, question, record[question.id]),
    })),
  }));
}

/** One question in her words, with the words of what she answered to it. */
export function answeredQuestion(
  { definition, language }: { definition: ScanDefinition; language: Language },
  record: Answers,
  id: string,
): { text: string; answers: string[] } | null {
  const question = definition.questions.find((one) => one.id === id);
  if (question === undefined) return null;
  const { profile } = scanInputOf(record);
  const text = wordingOf(definition, question, profile).text[language];
  return { text, answers: answerWords({ definition, language, profile }, question, record[id]) };
}

/** The words of one single-choice answer, or null when there is none or she does not know. */
export function chosenWords(
  { definition, language }: { definition: ScanDefinition; language: Language },
  record: Answers,
  id: string,
): string | null {
  const answer = record[id];
  if (answer === undefined || answer === "unknown") return null;
  const option = definition.questions.find((question) => question.id === id)?.options.find((one) => one.id === answer);
  return option?.label[language] ?? null;
}

function answerWords(
  { definition, language, profile }: { definition: ScanDefinition; language: Language; profile: Profile },
  question: Question,
  answer: Answer | undefined,
): string[] {
  const words = resultTexts[language].said.answers;
  if (answer === undefined) return [words.skipped];
  if (answer === "unknown") return [words.unknown];
  const chosen = question.id === "sector" ? [sectorGroup(definition, profile.sector)] : [answer].flat();
  const offered = wordingOf(definition, question, profile).options;
  const found = offered.filter(({ id }) => chosen.includes(id)).map(({ label }) => label[language]);
  // also when every tick belongs to another size: what is not shown does not count
  return found.length > 0 ? found : [words.none];
}
