import { type Answer, type Answers, scanInputOf } from "./answers.ts";
import { isAsked } from "./applicability.ts";
import type { Given } from "./asked-when.ts";
import type { ScanDefinition } from "./definition.ts";
import { type AnswerFault, givenAnswersSchema } from "./schema.ts";
import { wordingOf } from "./wording.ts";

export interface ReadAnswers {
  /** Sound answers as they are kept; null takes an earlier answer away. */
  readonly answers: Readonly<Record<string, Answer | null>>;
  /** Question id → why its answer cannot be kept. */
  readonly faults: Readonly<Record<string, AnswerFault>>;
}

/**
 * Reads what a form gave, question by question: one faulty answer does not cost the others. An answer must belong to a
 * question that she is asked, by what she answered before or answers now.
 */
export function readAnswers(definition: ScanDefinition, given: Given, before: Answers = {}): ReadAnswers {
  const answers: Record<string, Answer | null> = {};
  const faults: Record<string, AnswerFault> = {};
  for (const [id, values] of Object.entries(given)) {
    const result = givenAnswersSchema(definition).safeParse({ [id]: values });
    if (result.success) Object.assign(answers, result.data);
    else faults[id] = faultOf(result.error.issues[0]?.message);
  }
  const records = [before, withChanges(before, answers)];
  for (const id of Object.keys(answers)) {
    const fault = misplaced(definition, id, { answer: answers[id] ?? null, records });
    if (fault === null) continue;
    faults[id] = fault;
    delete answers[id];
  }
  return { answers, faults };
}

/** A record of answers after some were changed; null takes one away. */
export function withChanges(record: Answers, changes: Readonly<Record<string, Answer | null>>): Answers {
  const kept = Object.entries({ ...record, ...changes });
  return Object.fromEntries(kept.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])));
}

/** Why a sound answer does not belong to what she is asked, in any of these states of her answers. */
function misplaced(
  definition: ScanDefinition,
  id: string,
  { answer, records }: { answer: Answer | null; records: readonly Answers[] },
): AnswerFault | null {
  const question = definition.questions.find((one) => one.id === id);
  if (question === undefined || answer === null) return null;
  const asking = records.filter((record) => isAsked(definition, question, record));
  if (asking.length === 0) return "notAsked";
  const offered = asking.some((record) => {
    const options = wordingOf(definition, question, scanInputOf(record).profile).options.map((option) => option.id);
    return typeof answer === "string" ? options.includes(answer) : answer.every((tick) => options.includes(tick));
  });
  return offered ? null : "notAnOption";
}

const known: readonly AnswerFault[] = [
  "unknownQuestion",
  "notAnOption",
  "chooseOne",
  "noneExcludesOthers",
  "unknownExcludesOthers",
];

const faultOf = (message: string | undefined): AnswerFault => known.find((fault) => fault === message) ?? "notAnOption";
