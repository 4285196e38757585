import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  boolean,
  cents,
  check,
  createdAt,
  id,
  index,
  instant,
  integer,
  json,
  localDate,
  primaryKey,
  table,
  text,
  uniqueIndex,
  uuid,
} from "#db/columns.ts";
import { appointment } from "#db/schema/booking.ts";
import { candidate } from "#db/schema/candidates.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import { matchingRound } from "#db/schema/rounds.ts";
import { response } from "#db/schema/scan.ts";

/** A piece of work that somebody can pick up. */
export const caseFile = table(
  "case_file",
  {
    id: id(),
    reference: text().notNull().unique(),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    contactId: uuid()
      .notNull()
      .references(() => contact.id),
    advisorId: uuid()
      .notNull()
      .references(() => person.id),
    appointmentId: uuid().references(() => appointment.id, { onDelete: "set null" }),
    responseId: uuid().references(() => response.id, { onDelete: "set null" }),
    title: text().notNull(),
    question: text().notNull(),
    /** What there must be at the end; empty: not said. */
    deliverable: text().notNull().default(""),
    level: integer().notNull(),
    effortHours: integer().notNull(),
    startsOn: localDate().notNull(),
    endsOn: localDate().notNull(),
    /** After `endsOn` the work is of no use any more. */
    hardDeadline: boolean().notNull().default(false),
    place: text(["media-park", "online", "on-site"]).notNull(),
    languages: json<string[]>().notNull(),
    flags: json<string[]>().notNull(),
    repeatable: boolean().notNull().default(false),
    supervisionHours: integer().notNull().default(1),
    budgetCents: cents(),
    /** 1 is the most urgent; counts when many are given out at once. */
    priority: integer().notNull().default(2),
    /** Codes of scan themes and questions that the entrepreneur agreed to show with her case. */
    shared: json<string[]>().notNull().default([]),
    /** The template it was made from. */
    template: text(),
    /** The whole that this is a part of, and the part that has to be ready before this one. */
    partOfId: uuid().references((): AnyPgColumn => caseFile.id),
    afterId: uuid().references((): AnyPgColumn => caseFile.id),
    /** The case that this one went into. */
    mergedIntoId: uuid().references((): AnyPgColumn => caseFile.id),
    /** How many candidates may still be asked by themselves, and who they are, in order, as the advisor confirmed it. */
    automaticNext: json<string[]>().notNull().default([]),
    status: text([
      "draft",
      "open",
      "proposed",
      "assigned",
      "running",
      "delivered",
      "closed",
      "withdrawn",
      "merged",
    ]).notNull(),
    lane: text(["student", "mbo", "frontrunner"]),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("case_file_advisor").on(t.advisorId, t.createdAt),
    index("case_file_status").on(t.status, t.lane),
    index("case_file_contact").on(t.contactId),
    index("case_file_appointment").on(t.appointmentId),
    check("case_file_level", sql`${t.level} between 1 and 4`),
  ],
);

/** The advice about lanes each time that a lane was chosen: what it was made of, by which rules, and what was done with it. Never changed. */
export const laneAdvice = table(
  "lane_advice",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    rulesVersion: integer().notNull(),
    /** The case and the supply as they were. */
    inputs: json<unknown>().notNull(),
    advice: json<unknown>().notNull(),
    /** The lane that was chosen. */
    lane: text(["student", "mbo", "frontrunner"]).notNull(),
    /** Null: there was nothing to follow. */
    followed: boolean(),
    reason: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [index("lane_advice_case").on(t.caseId, t.createdAt)],
);

export const caseSkill = table(
  "case_skill",
  {
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    skill: text().notNull(),
    level: integer().notNull(),
    must: boolean().notNull(),
  },
  (t) => [
    primaryKey({ name: "case_skill_pk", columns: [t.caseId, t.skill] }),
    check("case_skill_level", sql`${t.level} between 1 and 4`),
  ],
);

/** The offer of a case to one candidate, with the fit and reasons as they were then. At most one is open per case. */
export const proposal = table(
  "proposal",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id),
    lane: text(["student", "mbo", "frontrunner"]).notNull(),
    fit: integer().notNull(),
    /** Her place in the ranking, from 1. */
    position: integer().notNull(),
    /** Who could have been asked as well, best first, herself among them: what the advisor had before her. */
    options: json<{ candidateId: string; fit: number }[]>().notNull(),
    /** Why the advisor asked her, also when she was the first. */
    reason: text().notNull().default(""),
    explanation: json<unknown>().notNull(),
    rulesVersion: integer().notNull(),
    status: text(["proposed", "viewed", "accepted", "declined", "expired", "withdrawn"]).notNull(),
    note: text().notNull().default(""),
    declineReason: text(),
    declineNote: text(),
    /** When a minor said yes; then her teacher decides. */
    acceptedAt: instant(),
    confirmedById: uuid().references(() => person.id),
    confirmedAt: instant(),
    /** The proposal after which this one was made by itself. */
    nextOfId: uuid(),
    /** The round in which it was made. */
    roundId: uuid().references(() => matchingRound.id),
    remindedAt: instant(),
    proposedById: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex("proposal_one_open").on(t.caseId).where(sql`${t.status} in ('proposed', 'viewed')`),
    index("proposal_candidate").on(t.candidateId, t.createdAt),
    index("proposal_case").on(t.caseId),
    check("proposal_fit", sql`${t.fit} between 0 and 1000`),
  ],
);

/** The accepted work. A case has one at most. */
export const assignment = table(
  "assignment",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .unique()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    proposalId: uuid()
      .notNull()
      .references(() => proposal.id),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id),
    status: text(["accepted", "started", "delivered", "confirmed"]).notNull(),
    result: text().notNull().default(""),
    rating: integer(),
    remark: text(),
    createdAt: createdAt(),
    startedAt: instant(),
    deliveredAt: instant(),
    confirmedAt: instant(),
  },
  (t) => [
    index("assignment_candidate").on(t.candidateId, t.status),
    check("assignment_rating", sql`${t.rating} is null or ${t.rating} between 1 and 5`),
  ],
);

/** A candidate would like to do an open case. The company is not told; at most so many at once: see interest-commands.server.ts. */
export const caseInterest = table(
  "case_interest",
  {
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    /** 1 is what she wants most. */
    rank: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "case_interest_pk", columns: [t.candidateId, t.caseId] }),
    index("case_interest_case").on(t.caseId),
  ],
);

/** Somebody wants to be thought of when a case that another has comes free. */
export const caseWaiting = table(
  "case_waiting",
  {
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    toldAt: instant(),
  },
  (t) => [
    primaryKey({ name: "case_waiting_pk", columns: [t.caseId, t.candidateId] }),
    index("case_waiting_candidate").on(t.candidateId),
  ],
);

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
