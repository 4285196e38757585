import type { Answer } from "./answers.ts";
import type { Given } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";
import { type AnswerFault, givenAnswersSchema } from "./schema.ts";

export interface ReadAnswers {
  /** Sound answers as they are kept; null takes an earlier answer away. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  /** Question id → why its answer cannot be kept. */
  readonly faults: Readonly<Record<string, AnswerFault>>;
}

/** Reads what a form gave, question by question: one faulty answer does not cost the others. */
export function readAnswers(definition: ScanDefinition, given: Given): ReadAnswers {
  const answers: Record<string, Answer | null> = {};
  const faults: Record<string, AnswerFault> = {};
  for (const [id, values] of Object.entries(given)) {
    const result = givenAnswersSchema(definition).safeParse({ [id]: values });
    if (result.success) Object.assign(answers, result.data);
    else faults[id] = faultOf(result.error.issues[0]?.message);
  }
  return { answers, faults };
}

const known: readonly AnswerFault[] = [
  "unknownQuestion",
  "notAnOption",
  "chooseOne",
  "noneExcludesOthers",
  "unknownExcludesOthers",
];

const faultOf = (message: string | undefined): AnswerFault => known.find((fault) => fault === message) ?? "notAnOption";
