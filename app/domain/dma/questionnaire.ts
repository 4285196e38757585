import { z } from "zod";

const text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

/**
 * How a question is answered: `pairs` two ticks per item (planned, invested), `ticks` one per item, `levels` six steps
 * from not used to operational, `degrees` no, partially, yes.
 */
export const kinds = ["pairs", "ticks", "levels", "degrees"] as const;

const question = z.strictObject({
  number: z.int().min(1),
  dimension: z.string().min(1),
  kind: z.enum(kinds),
  text,
  hint: text.optional(),
  items: z.array(z.strictObject({ field: z.string().regex(/^[a-z0-9_]+$/), label: text })).min(1),
});

export const questionnaireShape = z.strictObject({ source: z.string(), questions: z.array(question).min(1) });

export type DmaQuestion = z.infer<typeof question>;
export type Questionnaire = readonly DmaQuestion[];

/** Answers as they are kept: field → the number that the export carries. A missing field is not answered. */
export type DmaAnswers = Readonly<Record<string, number>>;

/** The two ticks of a pair, in the order in which the export joins them. */
export const pairParts = ["plan", "invested"] as const;

/** What each kind of field can hold, from worst to best. */
export const fieldValues = {
  pairs: [0, 1],
  ticks: [0, 1],
  levels: [0, 2, 4, 6, 8, 10],
  degrees: [0, 5, 10],
} as const satisfies Record<DmaQuestion["kind"], readonly number[]>;

/** The fields of a question, each holding one number: two for every item of a pair. */
export function fieldsOf({ kind, items }: DmaQuestion): string[] {
  return items.flatMap(({ field }) => (kind === "pairs" ? pairParts.map((part) => `${field}:${part}`) : [field]));
}

/** Is every field of this question answered? */
export const isAnswered = (question: DmaQuestion, answers: DmaAnswers): boolean =>
  fieldsOf(question).every((field) => answers[field] !== undefined);
