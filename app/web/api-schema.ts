import { z } from "zod";

/** A body of JSON, for the API's document. */
export const json = (schema: z.ZodType, io: "input" | "output" = "output") => ({
  "application/json": { schema: inline(schema, io) },
});

/** The same with an example, which the tests hold against the schema. */
export const jsonLike = (schema: z.ZodType, example: unknown, io: "input" | "output" = "output") => ({
  "application/json": { schema: inline(schema, io), example },
});

/** A schema as the document has it. Checks that JSON Schema has no words for stay checks of ours; the shape is told all the same. */
export function inline(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
