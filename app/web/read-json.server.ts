import type { z } from "zod";
import { type Fault, problemResponse } from "./problem.server.ts";

/** Reads a JSON body as it is; `checked` says whether it can be used. @throws a problem document: 415 when it is not JSON by name, 400 when not by nature */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/(\w+\+)?json\b/.test(request.headers.get("Content-Type") ?? "")) {
    throw problemResponse({ status: 415, code: "not-json", detail: "Send the body as application/json." });
  }
  try {
    return await request.json();
  } catch {
    throw problemResponse({ status: 400, code: "malformed-json", detail: "The body is not well-formed JSON." });
  }
}

/** Reads the query string as it is; a name given twice comes out as a list, which no schema of ours takes. */
export function readQuery(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/**
 * What came in, checked by its schema.
 * @param words English sentences for messages that are keys into the texts
 * @throws a 422 problem document with the path of each fault
 */
export function checked<Schema extends z.ZodType>(
  input: unknown,
  schema: Schema,
  words: Readonly<Record<string, string>>,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw unusable(result.error.issues.flatMap((issue) => faultsOf(issue, words)));
}

/** The 422 problem document that names these faults. */
export function unusable(errors: readonly Fault[], code = "invalid-input"): Response {
  return problemResponse({ status: 422, code, detail: "Some of the input cannot be used; see errors.", errors });
}

function faultsOf(issue: z.core.$ZodIssue, words: Readonly<Record<string, string>>): Fault[] {
  const within = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...within, key].join("."), message: "This field is not known here." }));
  return [{ path: within.join("."), message: words[issue.message] ?? `${issue.message}.` }];
}
