import type { Language } from "#app/texts/language.ts";
import type { Answers } from "./answers.ts";
import { scanInputOf } from "./answers.ts";
import { type AskedWhen, allGiven, conditionsOf, givenOf, holds } from "./asked-when.ts";
import type { Question, ScanDefinition } from "./definition.ts";
import { progressOf } from "./progress.ts";
import { wordingOf } from "./wording.ts";

export interface QuestionView {
  readonly id: string;
  /** `many` is a tick list. */
  readonly kind: "one" | "many";
  readonly text: string;
  readonly hint: string | null;
  readonly example: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly apart: boolean }[];
  /** What was answered, as a form shows it. */
  readonly given: readonly string[];
  /** What other answers of this same part decide about it; the rest is decided already. */
  readonly when: readonly AskedWhen[];
  /** Whether it is asked, given what was answered so far. */
  readonly asked: boolean;
}

export interface PartView {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** 1-based, with `total` parts. */
  readonly position: number;
  readonly total: number;
  readonly questions: readonly QuestionView[];
  /** The part before, and its last question, to go back to. */
  readonly previous: { readonly part: string; readonly question: string } | null;
  /** The first part after this one in which something is open; null = nothing more is asked. */
  readonly next: string | null;
  /** Parts before this one in which a question was skipped. */
  readonly skipped: readonly { readonly part: string; readonly title: string; readonly count: number }[];
}

/** One part of the scan for one owner, in her language and the words for her size and sector; undefined without such a part. */
export function partView(
  definition: ScanDefinition,
  record: Answers,
  { part: id, language }: { part: string; language: Language },
): PartView | undefined {
  const { parts } = progressOf(definition, record);
  const index = parts.findIndex((part) => part.id === id);
  const part = definition.parts.find((other) => other.id === id);
  const before = parts[index - 1];
  const lastBefore = before?.questions.at(-1);
  if (part === undefined || index < 0) return undefined;
  const titles = new Map(definition.parts.map((other) => [other.id, other.title[language]]));
  return {
    id,
    title: part.title[language],
    intro: part.intro[language],
    position: index + 1,
    total: parts.length,
    questions: questionViews(definition, record, { ids: part.questions, language }),
    previous: before && lastBefore ? { part: before.id, question: lastBefore.id } : null,
    next: parts.slice(index + 1).find(({ complete }) => !complete)?.id ?? null,
    skipped: parts
      .slice(0, index)
      .filter((other) => !other.complete)
      .map((other) => ({
        part: other.id,
        title: titles.get(other.id) ?? other.id,
        count: other.questions.length - other.answered,
      })),
  };
}

/** The questions that are asked, or would be after another answer within this part. */
function questionViews(
  definition: ScanDefinition,
  record: Answers,
  { ids, language }: { ids: readonly string[]; language: Language },
): QuestionView[] {
  const given = allGiven(record);
  return definition.questions
    .filter((question) => ids.includes(question.id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .flatMap((question) => {
      const conditions = conditionsOf(definition, question);
      const elsewhere = conditions.filter((condition) => !ids.includes(condition.question));
      if (!holds(elsewhere, given)) return [];
      const when = conditions.filter((condition) => ids.includes(condition.question));
      const words = questionWords(definition, question, { record, language });
      return [{ ...words, given: givenOf(record[question.id]), when, asked: holds(when, given) }];
    });
}

function questionWords(
  definition: ScanDefinition,
  question: Question,
  { record, language }: { record: Answers; language: Language },
) {
  const wording = wordingOf(definition, question, scanInputOf(record).profile);
  return {
    id: question.id,
    kind: question.kind === "ticks" ? ("many" as const) : ("one" as const),
    text: wording.text[language],
    hint: wording.hint?.[language] ?? null,
    example: wording.example?.[language] ?? null,
    options: wording.options.map(({ id, label }) => ({
      value: id,
      label: label[language],
      apart: id === "unknown" || (id === "none" && question.kind === "ticks"),
    })),
  };
}
