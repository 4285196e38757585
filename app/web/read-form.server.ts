import type { z } from "zod";
import { type FieldErrors, grouped, type Rejected, type Typed, withoutEmpty } from "./form-values.ts";

export type FormReading<Output> = { ok: true; value: Output; typed: Typed } | ({ ok: false } & Rejected);

/**
 * Reads a form through its schema.
 * @param lists names of fields that may occur more than once; they are read as lists, also when empty
 * @returns the value or the faults, either with what she typed
 * @throws 400 when the body is no form at all: no page of ours sends that
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  lists: readonly string[] = [],
): Promise<FormReading<z.output<Schema>>> {
  return readPosted(await postedForm(request), schema, lists);
}

/** The same for a form that was taken in already, as one with a file in it is: fields with text alone. */
export function readPosted<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  lists: readonly string[] = [],
): FormReading<z.output<Schema>> {
  const typed = typedOf(form, lists);
  const result = schema.safeParse(grouped(withoutEmpty(typed)));
  return result.success
    ? { ok: true, value: result.data, typed }
    : { ok: false, errors: fieldErrors(result.error), typed };
}

/** Faults of a schema by field, for a page; nested paths are joined with a dot. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return errors;
}

/** The form that was posted, as it is. @throws 400 when the body is no form at all */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

function typedOf(form: FormData, lists: readonly string[]): Typed {
  const typed: Typed = Object.fromEntries(
    lists.map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === "string")
        .map(storable),
    ]),
  );
  for (const [name, value] of form)
    if (typeof value === "string" && !lists.includes(name)) typed[name] = storable(value);
  return typed;
}

// nobody can type NUL, and PostgreSQL cannot keep it
const storable = (value: string) => value.replaceAll("\0", "");
