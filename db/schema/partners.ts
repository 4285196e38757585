import { boolean, createdAt, id, json, table, text } from "#db/columns.ts";

/** An organisation that sends companies our way, by a code or by the scan in its own pages. It sees how many, never who. */
export const partner = table("partner", {
  id: id(),
  /** Stands in addresses: /van/bv-hilversum. */
  code: text().notNull().unique(),
  name: text().notNull(),
  /** Sites that may show the scan in a frame, as https://example.nl; empty = none. */
  origins: json<string[]>().notNull(),
  /** Of the private link to its page of counts. */
  countsTokenHash: text().notNull().unique(),
  active: boolean().notNull().default(true),
  createdAt: createdAt(),
});
