import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  createdAt,
  id,
  index,
  instant,
  integer,
  json,
  localDate,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#db/columns.ts";
import { assignment, caseFile } from "#db/schema/cases.ts";
import { person } from "#db/schema/people.ts";

/** A step in the work that its people plan. */
export const milestone = table(
  "milestone",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    title: text().notNull(),
    dueOn: localDate(),
    position: integer().notNull(),
    doneAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("milestone_assignment").on(t.assignmentId, t.position)],
);

/** Time spent on an assignment, by one person on one day. */
export const workHours = table(
  "work_hours",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** A student of a class, by the name her teacher gave; empty: the person herself. */
    memberName: text().notNull().default(""),
    day: localDate().notNull(),
    minutes: integer().notNull(),
    what: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("work_hours_assignment").on(t.assignmentId, t.day),
    check("work_hours_minutes", sql`${t.minutes} between 1 and 1440`),
  ],
);

/** A student of the class that does an assignment, by name, as her teacher said who works on it. */
export const workMember = table(
  "work_member",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("work_member_name").on(t.assignmentId, t.name)],
);

/** What is said about a case between those who have to do with it. */
export const caseMessage = table(
  "case_message",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    side: text(["entrepreneur", "candidate", "advisor"]).notNull(),
    /** Null: the entrepreneur, by her link. */
    personId: uuid().references(() => person.id, { onDelete: "set null" }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("case_message_case").on(t.caseId, t.createdAt)],
);

/** Until where each side has read. */
export const caseReading = table(
  "case_reading",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    side: text(["entrepreneur", "candidate", "advisor"]).notNull(),
    readAt: instant().notNull(),
  },
  (t) => [uniqueIndex("case_reading_side").on(t.caseId, t.side)],
);

/** What was handed over, each time. */
export const delivery = table(
  "delivery",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    result: text().notNull(),
    link: text(),
    /** What was done in a few words, without names: what the proofs of it say once it is confirmed. Empty: the title of the case. */
    summary: text().notNull().default(""),
    createdAt: createdAt(),
    /** What still had to be done, when it was sent back. */
    returned: text(),
    returnedAt: instant(),
  },
  (t) => [index("delivery_assignment").on(t.assignmentId, t.createdAt)],
);

/** What one side thinks of the work; shown when both did, or when ten days have gone. */
export const evaluation = table(
  "evaluation",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    side: text(["entrepreneur", "candidate"]).notNull(),
    answers: json<Record<string, number>>().notNull(),
    words: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("evaluation_side").on(t.assignmentId, t.side)],
);

/** A signed statement of what somebody did; can be checked by a link. */
export const workProof = table(
  "work_proof",
  {
    id: id(),
    assignmentId: uuid()
      .notNull()
      .references(() => assignment.id, { onDelete: "cascade" }),
    /** Whose it is: a student of the class, or who answers for the work herself. */
    holder: text().notNull().default(""),
    /** What is stated, as it was signed. */
    content: text().notNull(),
    signature: text().notNull(),
    /** With which it can be checked, also when another key signs since. */
    publicKey: text().notNull().default(""),
    tokenHash: text().notNull().unique(),
    /** The secret of its link, sealed: the paper can be drawn again with the same link on it. */
    link: text().notNull().default(""),
    createdAt: createdAt(),
    withdrawnAt: instant(),
  },
  (t) => [
    index("work_proof_assignment").on(t.assignmentId),
    uniqueIndex("work_proof_valid").on(t.assignmentId, t.holder).where(sql`${t.withdrawnAt} is null`),
  ],
);

/** Did it help, some months later? */
export const afterQuestion = table("after_question", {
  id: id(),
  caseId: uuid()
    .notNull()
    .unique()
    .references(() => caseFile.id, { onDelete: "cascade" }),
  tokenHash: text().notNull().unique(),
  askedAt: instant().notNull(),
  answer: text(["yes", "partly", "no"]),
  words: text().notNull().default(""),
  answeredAt: instant(),
  declined: boolean().notNull().default(false),
});
