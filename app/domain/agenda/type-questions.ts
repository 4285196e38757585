import { z } from "zod";
import type { Language } from "#app/texts/language.ts";

/** How a question of a type is answered. */
export const questionKinds = ["text", "long", "choice", "choices"] as const;

const words = z.strictObject({ nl: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const hint = z.strictObject({ nl: z.string().max(300), en: z.string().max(300) });
const option = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: words });

/** A question that is asked when a type is booked, beside the fixed ones. `options` belong to a choice. */
export const typeQuestion = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9]{0,30}$/),
    kind: z.enum(questionKinds),
    label: words,
    hint: hint.optional(),
    required: z.boolean(),
    options: z.array(option).max(20).default([]),
  })
  .refine(({ kind, options }) => (kind === "choice" || kind === "choices") === options.length >= 2, {
    error: "options",
    path: ["options"],
  });
export type TypeQuestion = z.output<typeof typeQuestion>;

/** All questions of a type: at most 12, each with a name of its own. */
export const typeQuestions = z
  .array(typeQuestion)
  .max(12)
  .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, { error: "twice" });

/** What was answered: question id → text, or the ids of what was chosen. */
export type TypeAnswers = Readonly<Record<string, string | readonly string[]>>;

const longest = { text: 200, long: 2000 } as const;

/**
 * Reads the answers to a type's questions. Empty answers are left out.
 * @param given by question id, as they came in; what is not asked is ignored
 * @returns the answers, and what is wrong by question: `required`, `long` or `option`
 */
export function readTypeAnswers(
  questions: readonly TypeQuestion[],
  given: Readonly<Record<string, string | readonly string[] | undefined>>,
): { answers: TypeAnswers; faults: Record<string, "required" | "long" | "option"> } {
  const answers: Record<string, string | readonly string[]> = {};
  const faults: Record<string, "required" | "long" | "option"> = {};
  for (const question of questions) {
    const answer = cleaned(question, given[question.id]);
    if (answer === null) faults[question.id] = question.kind === "text" || question.kind === "long" ? "long" : "option";
    else if (answer.length > 0) answers[question.id] = answer;
    else if (question.required) faults[question.id] = "required";
  }
  return { answers, faults };
}

/** Each answered question with its answer in words of a language, in the order of the questions. */
export function answeredQuestions(
  questions: readonly TypeQuestion[],
  answers: TypeAnswers,
  language: Language,
): { id: string; question: string; answer: string }[] {
  return questions.flatMap(({ id, label, options }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const labelOf = (value: string) => options.find((one) => one.id === value)?.label[language] ?? value;
    const said = typeof answer === "string" ? labelOf(answer) : answer.map(labelOf).join(", ");
    return [{ id, question: label[language], answer: said }];
  });
}

/** An answer as it is kept; empty when there is none, null when it cannot be one. */
function cleaned(
  { kind, options }: TypeQuestion,
  given: string | readonly string[] | undefined,
): string | readonly string[] | null {
  if (kind === "choices") {
    const chosen = [...new Set(typeof given === "string" ? [given] : (given ?? []))].filter((value) => value !== "");
    return chosen.every((value) => options.some(({ id }) => id === value)) ? chosen : null;
  }
  if (given !== undefined && typeof given !== "string") return null;
  const text = (given ?? "")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .trim();
  if (kind === "choice") return text === "" || options.some(({ id }) => id === text) ? text : null;
  return text.length > longest[kind] ? null : text;
}
