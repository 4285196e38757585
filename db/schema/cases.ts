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
    /** Who agreed to that and when: herself by her link, or by word of mouth, as an advisor noted. Null: nobody was asked. */
    sharedConsent: json<{ who: string; on: string; notedById: string | null }>(),
    /** Why it was opened again after it was over; empty: it never was. */
    revivedFor: text().notNull().default(""),
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
      "split",
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
    index("case_file_part").on(t.partOfId),
    index("case_file_merged").on(t.mergedIntoId),
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

/** The offer of a case to one candidate, with the fit and reasons as they were then. At most one is open on each place of a case: see proposal.ts. */
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
    /** 2: asked at the same time as somebody else. */
    place: integer().notNull().default(1),
    /** Why the advisor asked her, also when she was the first: a code of `offerReasons`, and words. */
    reasonCode: text(),
    reason: text().notNull().default(""),
    explanation: json<unknown>().notNull(),
    rulesVersion: integer().notNull(),
    status: text(["proposed", "viewed", "confirming", "accepted", "declined", "expired", "withdrawn"]).notNull(),
    /** Why it was taken back: a code of `withdrawalReasons`. */
    withdrawnFor: text(),
    note: text().notNull().default(""),
    declineReason: text(),
    declineNote: text(),
    /** When a minor said yes; then her teacher decides. */
    acceptedAt: instant(),
    /** The teacher who decided, whatever she decided. */
    confirmedById: uuid().references(() => person.id),
    confirmedAt: instant(),
    /** The proposal after which this one was made by itself. */
    nextOfId: uuid(),
    /** The round in which it was made. */
    roundId: uuid().references(() => matchingRound.id),
    remindsAt: instant(),
    remindedAt: instant(),
    proposedById: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex("proposal_one_open")
      .on(t.caseId, t.place)
      .where(sql`${t.status} in ('proposed', 'viewed', 'confirming')`),
    index("proposal_open").on(t.status, t.expiresAt),
    index("proposal_candidate").on(t.candidateId, t.createdAt),
    index("proposal_case").on(t.caseId),
    index("proposal_round").on(t.roundId),
    check("proposal_fit", sql`${t.fit} between 0 and 1000`),
  ],
);

/** The accepted work. A case has one at most that goes on; what was confirmed before it was opened again stays. */
export const assignment = table(
  "assignment",
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => caseFile.id, { onDelete: "cascade" }),
    proposalId: uuid()
      .notNull()
      .references(() => proposal.id),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id),
    status: text(["accepted", "started", "delivered", "confirmed"]).notNull(),
    /** The newest of its deliveries: see `delivery`. */
    result: text().notNull().default(""),
    /** The company agreed to be named in proofs of this work. */
    companyNamed: boolean().notNull().default(false),
    rating: integer(),
    remark: text(),
    createdAt: createdAt(),
    startedAt: instant(),
    deliveredAt: instant(),
    confirmedAt: instant(),
  },
  (t) => [
    uniqueIndex("assignment_one_open").on(t.caseId).where(sql`${t.status} <> 'confirmed'`),
    index("assignment_case").on(t.caseId, t.createdAt),
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
