import { createdAt, id, index, json, table, text, uuid } from "#db/columns.ts";

/** Append-only: who did what to which thing, and when. Facts are ids, codes and numbers; never texts or addresses. */
export const journalEntry = table(
  "journal_entry",
  {
    id: id(),
    at: createdAt(),
    actorId: uuid(),
    actorRole: text().notNull(),
    action: text().notNull(),
    objectType: text().notNull(),
    objectId: uuid().notNull(),
    caseId: uuid(),
    facts: json<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [index("journal_entry_object").on(t.objectType, t.objectId), index("journal_entry_case").on(t.caseId, t.at)],
);
