import { createdAt, id, index, integer, primaryKey, table, text, uuid } from "#db/columns.ts";
import { caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** Somebody agreed to keep to herself what she reads of a case; the words are those of this version. */
export const confidentiality = table(
  "confidentiality",
  {
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: "confidentiality_pk", columns: [t.caseId, t.personId, t.version] })],
);

/** A file with a case; its bytes stand outside the database, under `storageKey`. */
export const caseAttachment = table(
  "case_attachment",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** What its bytes say that it is. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    /** Null: the entrepreneur, by her link. */
    uploadedById: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("case_attachment_case").on(t.caseId, t.createdAt)],
);
