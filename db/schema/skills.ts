import { boolean, id, instant, json, table, text } from "#db/columns.ts";

/**
 * What the coordinator made of the list of skills: a changed built-in skill under its own code, or one of her own. Built-in skills that nobody
 * changed have no row.
 */
export const skill = table("skill", {
  id: id(),
  code: text().notNull().unique(),
  skillGroup: text([
    "strategy",
    "online",
    "marketing",
    "data",
    "software",
    "automation",
    "infrastructure",
    "security",
    "people",
  ]).notNull(),
  names: json<{ nl: string; en: string }>().notNull(),
  lanes: json<("student" | "mbo" | "frontrunner")[]>().notNull(),
  retired: boolean().notNull().default(false),
  updatedAt: instant().notNull(),
});
