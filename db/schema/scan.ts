import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  boolean,
  createdAt,
  id,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#db/columns.ts";
import { partner } from "#db/schema/partners.ts";
import { contact, person } from "#db/schema/people.ts";

/** One company's answers to one version of one scan. Anonymous until she leaves her address. */
export const response = table(
  "response",
  {
    id: id(),
    scan: text().notNull(),
    version: integer().notNull(),
    language: text(["nl", "en"]).notNull(),
    /** The same for all scans of one company, in time: its plan hangs on it. The first response's own id. */
    trackId: uuid().notNull(),
    /** The earlier scan whose answers this one began with. */
    previousId: uuid().references((): AnyPgColumn => response.id, { onDelete: "set null" }),
    /** `quick`: she chose the short way of 12 questions, and has not gone on yet. */
    pace: text(["whole", "quick"]).notNull().default("whole"),
    /** Made by the browser before the first answer was sent: the same start twice is one response. */
    startKeyHash: text(),
    partnerId: uuid().references(() => partner.id, { onDelete: "set null" }),
    contactId: uuid().references(() => contact.id, { onDelete: "set null" }),
    /** When she first made an appointment with this scan beside it; a later scan of the same company does not inherit it. */
    bookedAt: instant(),
    /** False: she does not want to be counted in the comparison with other companies. */
    inPeers: boolean().notNull().default(true),
    startedAt: createdAt(),
    completedAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("response_contact").on(t.contactId),
    index("response_track").on(t.trackId),
    uniqueIndex("response_start_key").on(t.startKeyHash),
  ],
);

/** A private link to a response; only the hash of its token is kept. `reader`: may look, and nothing else. */
export const responseLink = table(
  "response_link",
  {
    id: id(),
    responseId: uuid()
      .notNull()
      .references(() => response.id, { onDelete: "cascade" }),
    access: text(["owner", "reader"]).notNull(),
    /** Where it went: this device's cookie, a link or code to take along, a mail, or somebody she shared it with. */
    purpose: text(["device", "take-along", "mail", "share"]).notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("response_link_response").on(t.responseId)],
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
    /** When she gave it, which may be before it arrived: the answer given last wins. */
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "answer_pk", columns: [t.responseId, t.question] })],
);

/** A score as it was reckoned: exact fractions as "605/16", and what was shown. */
export interface KeptMeasure {
  readonly lower: string;
  readonly point: string | null;
  readonly upper: string;
  readonly score: number | null;
  readonly level: string | null;
}
export interface KeptScore {
  readonly total: KeptMeasure;
  readonly dimensions: Readonly<Record<string, KeptMeasure>>;
  readonly dii: { readonly low: number; readonly high: number; readonly band: string | null };
}

/** What a completed response came to, beside the answers it follows from: reports read this, whatever versions come later. */
export const responseResult = table("response_result", {
  responseId: uuid()
    .primaryKey()
    .references(() => response.id, { onDelete: "cascade" }),
  answers: json<Record<string, string | string[]>>().notNull(),
  score: json<KeptScore>().notNull(),
  computedAt: instant().notNull(),
});

/** What of a response is in the tallies already (`counted`: item → count), and when to look at it again. */
export const responseTally = table(
  "response_tally",
  {
    responseId: uuid()
      .primaryKey()
      .references(() => response.id, { onDelete: "cascade" }),
    counted: json<Record<string, number>>().notNull(),
    dueAt: instant(),
  },
  (t) => [index("response_tally_due").on(t.dueAt)],
);

/** She asked to be reminded to measure again. The address is for this alone, and goes when the mail has gone. */
export const scanReminder = table(
  "scan_reminder",
  {
    id: id(),
    responseId: uuid()
      .notNull()
      .references(() => response.id, { onDelete: "cascade" }),
    email: text().notNull(),
    language: text(["nl", "en"]).notNull(),
    /** Opens the page on which the reminder can be stopped. */
    tokenHash: text().notNull().unique(),
    dueAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("scan_reminder_due").on(t.dueAt), index("scan_reminder_response").on(t.responseId)],
);

/** A version of a scan that was made here, beside the ones that come with the product. Published ones never change. */
export const scanVersion = table(
  "scan_version",
  {
    scan: text().notNull(),
    version: integer().notNull(),
    status: text(["draft", "published"]).notNull(),
    content: json<Record<string, unknown>>().notNull(),
    /** SHA-256 of the content, frozen when it was published. */
    fingerprint: text(),
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
    publishedAt: instant(),
    publishedById: uuid().references(() => person.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ name: "scan_version_pk", columns: [t.scan, t.version] })],
);
