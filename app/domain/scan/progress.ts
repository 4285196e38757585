import type { Answers } from "./answers.ts";
import { isAsked } from "./applicability.ts";
import type { Question, ScanDefinition } from "./definition.ts";

export type PartProgress = {
  readonly id: string;
  /** 1-based place among the parts that are shown, for "part 2 of 8". */
  readonly position: number;
  /** The questions asked now, in order. */
  readonly questions: readonly Question[];
  readonly answered: number;
  readonly complete: boolean;
};

export type Progress = {
  readonly parts: readonly PartProgress[];
  readonly answered: number;
  readonly asked: number;
  readonly complete: boolean;
  /** The first question without an answer, or null when every question has one. */
  readonly next: { readonly part: string; readonly question: string } | null;
};

/** What this owner is asked, given everything she answered so far, and how far she is. Hidden answers do not count. */
export function progressOf(definition: ScanDefinition, record: Answers): Progress {
  const byId = new Map(definition.questions.map((question) => [question.id, question]));
  const parts = definition.parts
    .map((part) => ({ id: part.id, questions: askedQuestions(definition, part.questions, { byId, record }) }))
    .filter((part) => part.questions.length > 0)
    .map((part, index) => {
      const answered = part.questions.filter((question) => record[question.id] !== undefined).length;
      return { ...part, position: index + 1, answered, complete: answered === part.questions.length };
    });
  const answered = parts.reduce((sum, part) => sum + part.answered, 0);
  const asked = parts.reduce((sum, part) => sum + part.questions.length, 0);
  return { parts, answered, asked, complete: answered === asked, next: nextUnanswered(parts, record) };
}

function askedQuestions(
  definition: ScanDefinition,
  ids: readonly string[],
  { byId, record }: { byId: ReadonlyMap<string, Question>; record: Answers },
): Question[] {
  const questions = ids.map((id) => byId.get(id)).filter((question) => question !== undefined);
  return questions.filter((question) => isAsked(definition, question, record));
}

function nextUnanswered(parts: readonly PartProgress[], record: Answers): Progress["next"] {
  for (const part of parts) {
    const question = part.questions.find(({ id }) => record[id] === undefined);
    if (question) return { part: part.id, question: question.id };
  }
  return null;
}
