import type { z } from "zod";
import { type Fault, problemResponse } from "./problem.server.ts";

/**
 * Reads a JSON body through its schema.
 * @throws a problem document: 415 when it is not JSON by name, 400 when not JSON by nature, 422 with the path of each fault
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  if (!/^application\/(\w+\+)?json\b/.test(request.headers.get("Content-Type") ?? "")) {
    throw problemResponse({ status: 415, code: "not-json", detail: "Send the body as application/json." });
  }
  return parseOrThrow(await bodyOf(request), schema);
}

/** Reads the query string through a schema; a name given twice counts as a fault. @throws a 422 problem document. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url);
  const given = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
  return parseOrThrow(
    Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
    schema,
  );
}

function parseOrThrow<Schema extends z.ZodType>(input: unknown, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors: Fault[] = result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw problemResponse({
    status: 422,
    code: "invalid-input",
    detail: "Some of the input cannot be used; see errors.",
    errors,
  });
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw problemResponse({ status: 400, code: "malformed-json", detail: "The body is not well-formed JSON." });
  }
}
