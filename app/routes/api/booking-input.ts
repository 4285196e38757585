import type { z } from "zod";
import { bookingErrors } from "#app/domain/booking/schema.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import { type Fault, problemResponse } from "#app/web/problem.server.ts";

/** Checks what came in by a schema of booking. @throws a 422 problem document with the path of each fault, in English */
export function checkedBy<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap(faultsOf));
}

/** The 422 problem document that names these faults. */
export function invalid(errors: readonly Fault[], code = "invalid-input"): Response {
  return problemResponse({ status: 422, code, detail: "Some of the input cannot be used; see errors.", errors });
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const within = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...within, key].join("."), message: "This field is not known here." }));
  return [{ path: within.join("."), message: wordsFor(issue.message) }];
}

function wordsFor(message: string): string {
  const known = bookingErrors.find((key) => key === message);
  return known === undefined ? message : bookingTexts.en.errors[known];
}
