import { createdAt, id, index, instant, integer, json, table, text } from "#db/columns.ts";

/**
 * A mail to be sent, written in the same transaction as what caused it. `dueAt` is also the lease: a worker that claims a row pushes
 * it ahead. `attempts` is the ticket: only the worker that claimed last may settle.
 */
export const outboxMail = table(
  "outbox_mail",
  {
    id: id(),
    kind: text().notNull(),
    toName: text().notNull(),
    toAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    invitation: json<{ method: "REQUEST" | "CANCEL"; content: string }>(),
    /** The same key twice is one mail, e.g. a reminder of one appointment at one time. */
    key: text().notNull().unique(),
    /** Mails of one thread go in the order in which they were written: a change never before what it changes. */
    thread: text(),
    createdAt: createdAt(),
    dueAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    doneAt: instant(),
    failedAt: instant(),
  },
  (t) => [index("outbox_mail_due").on(t.doneAt, t.failedAt, t.dueAt), index("outbox_mail_thread").on(t.thread)],
);
