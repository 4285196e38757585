import { boolean, createdAt, id, index, instant, integer, json, table, text, uuid } from "#db/columns.ts";
import { person } from "#db/schema/people.ts";

/** An address of somebody else's program that is told what happens here. */
export const webhook = table("webhook", {
  id: id(),
  name: text().notNull(),
  url: text().notNull(),
  /** What deliveries are signed with; encrypted under a key made from the application's secret. */
  secret: text().notNull(),
  events: json<string[]>().notNull(),
  active: boolean().notNull().default(true),
  createdById: uuid().references(() => person.id, { onDelete: "set null" }),
  createdAt: createdAt(),
});

/** One event for one webhook. The same outbox manners as mail: `dueAt` is the lease, `attempts` the ticket. */
export const webhookDelivery = table(
  "webhook_delivery",
  {
    id: id(),
    webhookId: uuid()
      .notNull()
      .references(() => webhook.id, { onDelete: "cascade" }),
    event: text().notNull(),
    payload: text().notNull(),
    createdAt: createdAt(),
    dueAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    lastStatus: integer(),
    lastError: text(),
    doneAt: instant(),
    failedAt: instant(),
  },
  (t) => [
    index("webhook_delivery_due").on(t.doneAt, t.failedAt, t.dueAt),
    index("webhook_delivery_webhook").on(t.webhookId, t.createdAt),
  ],
);
