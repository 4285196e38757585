import { z } from "zod";

const most = 100;
const usual = 25;

/** The part of a query that asks for a page of a list: how many, and after what. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: "limit" })
    .transform(Number)
    .refine((limit) => limit <= most, { error: "limit" })
    .default(usual),
  cursor: z
    .string()
    .optional()
    .transform((given, context) => {
      if (given === undefined) return null;
      const [, at = "", id = ""] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(given) ?? [];
      if (id !== "") return { at: new Date(Number(at)), id };
      context.addIssue({ code: "custom", message: "cursor" });
      return z.NEVER;
    }),
};

/**
 * One page out of rows of which one more than asked was read.
 * @returns the rows, and where the next page begins; null: this is the last
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => { at: Date; id: string },
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: page, next: null };
  const { at, id } = placeOf(last);
  return { rows: page, next: `${at.getTime()}.${id}` };
}
