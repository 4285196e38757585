import { z } from "zod";
import { type CaseField, keyOf } from "#app/domain/cases/errors.ts";

/** One line of text, without space round it. */
export function text(field: CaseField, shortest: number, longest: number) {
  const error = keyOf(field);
  return z
    .string({ error })
    .transform((typed) => typed.replace(/\s+/gu, " ").trim())
    .refine((line) => line.length >= shortest && line.length <= longest, { error });
}

/** Text of more lines; line ends come out as \n. */
export function paragraph(field: CaseField, shortest: number, longest: number) {
  const error = keyOf(field);
  return z
    .string({ error })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((lines) => lines.length >= shortest && lines.length <= longest, { error });
}

/** Text that may be left out; then it comes out empty. */
export function optionalParagraph(field: CaseField, longest: number) {
  return paragraph(field, 0, longest).default("");
}

/** A whole number within bounds, typed or given as a number. */
export function amount(field: CaseField, least: number, most: number) {
  const error = keyOf(field);
  return z
    .union(
      [
        // the message on every branch too: forms in the browser show that of the first branch
        z.number({ error }),
        z
          .string({ error })
          .trim()
          .regex(/^\d{1,6}$/, { error })
          .transform(Number),
      ],
      { error },
    )
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, { error });
}

/** One of a few codes. */
export function choice<const Codes extends readonly [string, ...string[]]>(field: CaseField, codes: Codes) {
  return z.enum(codes, { error: keyOf(field) });
}

/** A date as YYYY-MM-DD, or as the Dutch write it: 1-2-2027. */
export function date(field: CaseField) {
  const error = keyOf(field);
  return z
    .string({ error })
    .transform((typed) => typed.trim().replace(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, isoDate))
    .pipe(z.iso.date({ error }));
}

function isoDate(_typed: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
