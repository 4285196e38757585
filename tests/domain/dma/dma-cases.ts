import fc from "fast-check";
import { type DmaAnswers, type DmaQuestion, fieldsOf, fieldValues } from "#app/domain/dma/questionnaire.ts";
import { dmaQuestionnaire } from "#scans/dma.ts";

/** Every field with the kind that says what it can hold. */
export const everyField: readonly { field: string; kind: DmaQuestion["kind"] }[] = dmaQuestionnaire.flatMap(
  (question) => fieldsOf(question).map((field) => ({ field, kind: question.kind })),
);

/** Every field with the value that `choose` gives it. */
export const allAnswered = (choose: (values: readonly number[], field: string) => number): DmaAnswers =>
  Object.fromEntries(everyField.map(({ field, kind }) => [field, choose(fieldValues[kind], field)]));

export const worst = (values: readonly number[]): number => values[0] ?? 0;
export const best = (values: readonly number[]): number => values.at(-1) ?? 0;

/** Complete answers, at random. */
export const complete: fc.Arbitrary<DmaAnswers> = fc.record(
  Object.fromEntries(everyField.map(({ field, kind }) => [field, fc.constantFrom(...fieldValues[kind])])),
);
