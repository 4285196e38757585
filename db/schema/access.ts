import { createdAt, id, index, instant, json, table, text, uuid } from "#db/columns.ts";
import { candidate } from "#db/schema/candidates.ts";
import { proposal } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** A key with which a program does what its owner may do, as far as its scopes go; only its hash is kept. */
export const accessToken = table(
  "access_token",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    tokenHash: text().notNull().unique(),
    scopes: json<string[]>().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("access_token_person").on(t.personId, t.createdAt)],
);

/** A candidate asks a person to look at how she is matched: to put a fact right, to look again, or to leave her out. */
export const objection = table(
  "objection",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    /** What it is about; null: how she is matched at all. */
    proposalId: uuid().references(() => proposal.id, { onDelete: "set null" }),
    kind: text(["person", "correct", "object"]).notNull(),
    words: text().notNull(),
    madeById: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** What was done about it, as she was told. */
    answer: text(),
    answeredById: uuid().references(() => person.id, { onDelete: "set null" }),
    answeredAt: instant(),
  },
  (t) => [index("objection_open").on(t.answeredAt, t.createdAt), index("objection_candidate").on(t.candidateId)],
);
