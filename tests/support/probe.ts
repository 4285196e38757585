/** Tables for the tests of the database layer itself, one of each kind of column and rule. */
import { sql } from "drizzle-orm";
import {
  boolean,
  cents,
  check,
  createdAt,
  foreignKey,
  id,
  index,
  instant,
  integer,
  json,
  localDate,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#db/columns.ts";

export const counter = table("counter", { name: text().primaryKey(), value: integer().notNull() });

export const author = table("author", {
  id: id(),
  email: text().notNull().unique(),
  role: text(["reader", "writer"]).notNull().default("reader"),
  active: boolean().notNull().default(true),
  createdAt: createdAt(),
});

export const book = table(
  "book",
  {
    id: id(),
    authorId: uuid()
      .notNull()
      .references(() => author.id, { onDelete: "cascade" }),
    sequelTo: uuid(),
    title: text().notNull(),
    status: text(["draft", "done"]).notNull().default("draft"),
    pages: integer(),
    rating: real(),
    price: cents(),
    publishedOn: localDate(),
    readAt: instant(),
    notes: json<unknown>(),
  },
  (t) => [
    foreignKey({ name: "book_sequel", columns: [t.sequelTo], foreignColumns: [t.id] }),
    uniqueIndex("book_one_draft").on(t.authorId).where(sql`${t.status} = 'draft'`),
    index("book_author").on(t.authorId, t.readAt),
    check("book_rating", sql`${t.rating} between 0 and 5`),
  ],
);

/** Refers to a book that must stay. */
export const loan = table("loan", {
  id: id(),
  bookId: uuid()
    .notNull()
    .references(() => book.id, { onDelete: "restrict" }),
});

/** A part of an interval that a resource is taken for: two appointments can never share a row. */
export const slot = table(
  "slot",
  { resourceId: uuid().notNull(), startsAt: instant().notNull(), appointmentId: uuid().notNull() },
  (t) => [primaryKey({ name: "slot_pk", columns: [t.resourceId, t.startsAt] })],
);
