import { z } from "zod";
import { type DmaAnswers, type DmaQuestion, fieldValues, pairParts } from "./questionnaire.ts";
import { ticksName } from "./ticks-name.ts";

/** The fields of a question's form that are lists of ticks. */
export function listsOf({ kind, items }: DmaQuestion): string[] {
  if (kind === "ticks") return [ticksName];
  return kind === "pairs" ? items.map(({ field }) => field) : [];
}

/**
 * What the form of one question may post, read into the fields that are kept. All ticks of a question are answered by sending it;
 * a level or degree that was not chosen stays open.
 */
export function questionForm(question: DmaQuestion): z.ZodType<DmaAnswers> {
  const { kind, items } = question;
  const fields = items.map(({ field }) => field);
  if (kind === "ticks")
    return z
      .strictObject({ [ticksName]: z.array(z.enum(fields, { error: "notAnOption" })).default([]) })
      .transform((form) =>
        Object.fromEntries(fields.map((field) => [field, form[ticksName]?.includes(field) ? 1 : 0])),
      );
  if (kind === "pairs")
    return z
      .strictObject(
        Object.fromEntries(
          fields.map((field) => [field, z.array(z.enum(pairParts, { error: "notAnOption" })).default([])]),
        ),
      )
      .transform((form) =>
        Object.fromEntries(
          fields.flatMap((field) => pairParts.map((part) => [`${field}:${part}`, form[field]?.includes(part) ? 1 : 0])),
        ),
      );
  const values = fieldValues[kind].map(String);
  return z
    .strictObject(
      Object.fromEntries(fields.map((field) => [field, z.enum(values, { error: "notAnOption" }).optional()])),
    )
    .transform((form) =>
      Object.fromEntries(
        Object.entries(form).flatMap(([field, value]) => (value === undefined ? [] : [[field, Number(value)]])),
      ),
    );
}

export const timePoints = ["T0", "T1", "T2"] as const;

/** What the export says beside the answers. A Dutch VAT number: NL, nine digits, B, two digits. */
export const detailsForm = z.strictObject({
  timePoint: z.enum(timePoints, { error: "timePoint" }),
  companyName: z.string().trim().max(120, { error: "companyName" }).optional(),
  vatNumber: z
    .string()
    .transform((typed) => typed.toUpperCase().replace(/[\s.]/g, ""))
    .pipe(z.string().regex(/^NL\d{9}B\d{2}$/, { error: "vatNumber" }))
    .optional(),
});
export type DmaDetails = z.output<typeof detailsForm>;
