import { createdAt, id, index, instant, integer, json, primaryKey, table, text, uuid } from "#db/columns.ts";
import { contact } from "#db/schema/people.ts";

/** One company's answers to one version of one scan. Anonymous until she leaves her address. */
export const response = table(
  "response",
  {
    id: id(),
    scan: text().notNull(),
    version: integer().notNull(),
    language: text(["nl", "en"]).notNull(),
    tokenHash: text().notNull().unique(),
    contactId: uuid().references(() => contact.id, { onDelete: "set null" }),
    startedAt: createdAt(),
    completedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("response_contact").on(t.contactId)],
);

/** One answer, stored the moment it is given. `revision` counts how often it was changed. */
export const answer = table(
  "answer",
  {
    responseId: uuid()
      .notNull()
      .references(() => response.id, { onDelete: "cascade" }),
    question: text().notNull(),
    value: json<string | string[]>().notNull(),
    revision: integer().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "answer_pk", columns: [t.responseId, t.question] })],
);
