import {
  boolean,
  createdAt,
  id,
  index,
  instant,
  integer,
  primaryKey,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#db/columns.ts";

/** Somebody with an account. Entrepreneurs have none: see `contact`. */
export const person = table("person", {
  id: id(),
  name: text().notNull(),
  email: text().notNull().unique(),
  language: text(["nl", "en"]).notNull().default("nl"),
  active: boolean().notNull().default(true),
  createdAt: createdAt(),
  lastSeenAt: instant(),
});

export const personRole = table(
  "person_role",
  {
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    role: text([
      "advisor",
      "student",
      "teacher",
      "frontrunner",
      "coordinator",
      "municipality",
      "sounding-board",
    ]).notNull(),
  },
  (t) => [primaryKey({ name: "person_role_pk", columns: [t.personId, t.role] })],
);

/** A session: only the token's hash is kept. `level`: 1 link confirmed, 2 second factor given. */
export const session = table(
  "session",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    level: integer().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("session_person").on(t.personId)],
);

/** A one-time sign-in link and the code that goes with it. `browserHash` null: made on the command line, bound to no browser. */
export const loginLink = table(
  "login_link",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    codeHash: text(),
    browserHash: text(),
    wrongCodes: integer().notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("login_link_person").on(t.personId), index("login_link_browser").on(t.browserHash)],
);

/** How often something was tried in a window of time. The key is an HMAC of an address, never the address. */
export const rateCount = table(
  "rate_count",
  {
    key: text().notNull(),
    windowStart: instant().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "rate_count_pk", columns: [t.key, t.windowStart] }),
    index("rate_count_window").on(t.windowStart),
  ],
);

/** A business. */
export const organisation = table("organisation", {
  id: id(),
  name: text().notNull(),
  sector: text(),
  size: text(),
  createdAt: createdAt(),
});

/** The person we speak to at a business; known by her e-mail address. */
export const contact = table(
  "contact",
  {
    id: id(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    language: text(["nl", "en"]).notNull().default("nl"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("contact_email").on(t.email), index("contact_organisation").on(t.organisationId)],
);

/** A private link that opens a contact's own file. Each mail carries a fresh one; only hashes are kept. */
export const fileLink = table(
  "file_link",
  {
    id: id(),
    contactId: uuid()
      .notNull()
      .references(() => contact.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("file_link_contact").on(t.contactId)],
);

/** Facts about this database itself, such as that it was filled with demo data. */
export const installation = table("installation", {
  key: text().primaryKey(),
  value: text().notNull(),
  createdAt: createdAt(),
});
