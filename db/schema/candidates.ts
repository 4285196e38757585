import { sql } from "drizzle-orm";
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
import { organisation, person } from "#db/schema/people.ts";

/**
 * Who can pick up cases: a student, a frontrunner, or a class or team of MBO College. It is no person: a teacher answers for each of her classes,
 * a student and a frontrunner for themselves (`ownerId`). Here stand the facts that matching may use, and no others.
 */
export const candidate = table(
  "candidate",
  {
    id: id(),
    lane: text(["student", "mbo", "frontrunner"]).notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** What a class or team is called; somebody who answers for herself goes by her own name. */
    name: text(),
    headline: text().notNull().default(""),
    level: integer().notNull(),
    hoursPerWeek: integer().notNull(),
    /** Cases at the same time. For a class the teacher's own limit counts besides: see `teacher`. */
    capacity: integer().notNull(),
    availableFrom: localDate().notNull(),
    /** Null: no end in sight. */
    availableUntil: localDate(),
    languages: json<string[]>().notNull(),
    places: json<string[]>().notNull(),
    maxTravelBand: integer().notNull().default(2),
    sectors: json<string[]>().notNull(),
    paused: boolean().notNull().default(false),
    /** Paused by the rule and not by herself: she had left so many proposals unanswered. */
    pausedFor: text(["unanswered"]),
    /** Proposals that ran out before this do not count for that rule any more. */
    unansweredFrom: instant(),
    /** Under age: what she says yes to waits for her teacher. No date of birth is kept. */
    minor: boolean().notNull().default(false),
    /** The teacher she stands under. */
    teacherId: uuid().references(() => person.id, { onDelete: "set null" }),
    /** When the owner agreed to be proposed on these facts; null: not, or no more. */
    consentAt: instant(),
    waitingSince: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("candidate_owner").on(t.ownerId),
    index("candidate_lane").on(t.lane),
    check("candidate_level", sql`${t.level} between 1 and 4`),
    check("candidate_name", sql`(${t.lane} = 'mbo') = (${t.name} is not null)`),
  ],
);

export const candidateSkill = table(
  "candidate_skill",
  {
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    skill: text().notNull(),
    level: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "candidate_skill_pk", columns: [t.candidateId, t.skill] }),
    check("candidate_skill_level", sql`${t.level} between 1 and 4`),
  ],
);

/** What is known of a student besides what counts. */
export const studentFacts = table("student_facts", {
  candidateId: uuid()
    .primaryKey()
    .references(() => candidate.id, { onDelete: "cascade" }),
  programme: text().notNull(),
  /** Year of the programme. */
  year: integer().notNull(),
  /** What she wants to learn: codes of skills. */
  wishes: json<string[]>().notNull(),
});

/** What is known of a class or team besides what counts. */
export const groupFacts = table("group_facts", {
  candidateId: uuid()
    .primaryKey()
    .references(() => candidate.id, { onDelete: "cascade" }),
  kind: text(["class", "team"]).notNull(),
  /** As the college fills it in; only its form is checked. */
  crebo: text(),
  /** 2–4. */
  mboLevel: integer().notNull(),
  size: integer().notNull(),
  /** Hours a week in which the teacher guides this group. */
  supervisionHours: integer().notNull(),
});

/** What is known of a frontrunner besides what counts. */
export const frontrunnerFacts = table("frontrunner_facts", {
  candidateId: uuid()
    .primaryKey()
    .references(() => candidate.id, { onDelete: "cascade" }),
  kind: text(["company", "freelancer"]).notNull(),
  /** An hour; null: for nothing. */
  rateCents: cents(),
  /** Cases that may begin in one quarter. */
  perQuarter: integer().notNull(),
  /** Where: names of regions. */
  regions: json<string[]>().notNull(),
});

/** How many cases a teacher guides at the same time, over all her classes and teams. Without a row only theirs count. */
export const teacher = table("teacher", {
  personId: uuid()
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  capacity: integer().notNull(),
});

/** A company with which a candidate has a tie, as she declared: known here (`organisationId`), or only by its name. */
export const candidateConflict = table(
  "candidate_conflict",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    organisationId: uuid().references(() => organisation.id, { onDelete: "cascade" }),
    /** The name as she wrote it, and as it is compared: see company-key.ts. */
    company: text().notNull().default(""),
    companyKey: text(),
    kind: text(["employer", "own-company", "family", "shares", "other"]).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("candidate_conflict_organisation").on(t.candidateId, t.organisationId),
    uniqueIndex("candidate_conflict_company").on(t.candidateId, t.companyKey),
    index("candidate_conflict_with").on(t.organisationId),
    index("candidate_conflict_named").on(t.companyKey),
    check("candidate_conflict_company", sql`(${t.organisationId} is null) <> (${t.companyKey} is null)`),
  ],
);

/** Another stretch of time in which a candidate can work, besides that of her own row. */
export const candidatePeriod = table(
  "candidate_period",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    startsOn: localDate().notNull(),
    endsOn: localDate().notNull(),
    hoursPerWeek: integer().notNull(),
  },
  (t) => [index("candidate_period_candidate").on(t.candidateId, t.startsOn)],
);

/** A student of a class or team, as her teacher listed her. */
export const groupMember = table(
  "group_member",
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    name: text().notNull(),
    email: text(),
    minor: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("group_member_name").on(t.candidateId, t.name)],
);
