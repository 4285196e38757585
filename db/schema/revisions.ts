import { integer, table, text } from "#db/columns.ts";

/** How often what a copy in memory hangs on has been written: see db/changes.ts. */
export const revision = table("revision", {
  name: text().primaryKey(),
  value: integer().notNull(),
});
