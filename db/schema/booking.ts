import { sql } from "drizzle-orm";
import { check, createdAt, id, index, instant, integer, json, primaryKey, table, text, uuid } from "#db/columns.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";

/** How an advisor works: in which time zone, and how fine her agenda is cut. */
export const advisorAgenda = table("advisor_agenda", {
  personId: uuid()
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  timeZone: text().notNull(),
  slotMinutes: integer().notNull(),
});

/** A weekly hour in which an advisor can be booked, on her wall clock, with the places she offers then. */
export const weeklyHours = table(
  "weekly_hours",
  {
    id: id(),
    advisorId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    isoWeekday: integer().notNull(),
    startMinute: integer().notNull(),
    endMinute: integer().notNull(),
    places: json<string[]>().notNull(),
  },
  (t) => [
    index("weekly_hours_advisor").on(t.advisorId),
    check("weekly_hours_day", sql`${t.isoWeekday} between 1 and 7`),
    check(
      "weekly_hours_order",
      sql`${t.startMinute} >= 0 and ${t.startMinute} < ${t.endMinute} and ${t.endMinute} <= 1440`,
    ),
  ],
);

/** A booked hour. `sequence` counts the changes that invitations must carry; `wallTime` is kept to notice a change of time rules. */
export const appointment = table(
  "appointment",
  {
    id: id(),
    reference: text().notNull().unique(),
    kind: text(["intake", "advice"]).notNull(),
    place: text(["media-park", "online", "on-site"]).notNull(),
    address: text(),
    advisorId: uuid()
      .notNull()
      .references(() => person.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisation.id),
    contactId: uuid()
      .notNull()
      .references(() => contact.id),
    responseId: uuid().references(() => response.id, { onDelete: "set null" }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    timeZone: text().notNull(),
    wallTime: text().notNull(),
    status: text(["confirmed", "cancelled", "held", "no-show"]).notNull().default("confirmed"),
    question: text().notNull().default(""),
    notes: text().notNull().default(""),
    notesRevision: integer().notNull().default(0),
    sequence: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("appointment_advisor").on(t.advisorId, t.startsAt),
    index("appointment_contact").on(t.contactId),
    index("appointment_starts").on(t.startsAt),
    check("appointment_order", sql`${t.startsAt} < ${t.endsAt}`),
  ],
);

/**
 * What makes double booking impossible: one row per five minutes that an appointment, with its buffers, takes from an advisor.
 * The primary key refuses the second. A cancelled appointment has no rows.
 */
export const appointmentSlot = table(
  "appointment_slot",
  {
    resourceId: uuid()
      .notNull()
      .references(() => person.id),
    startsAt: instant().notNull(),
    appointmentId: uuid()
      .notNull()
      .references(() => appointment.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "appointment_slot_pk", columns: [t.resourceId, t.startsAt] }),
    index("appointment_slot_appointment").on(t.appointmentId),
  ],
);

/** A private link to see, move or cancel one appointment. */
export const appointmentLink = table(
  "appointment_link",
  {
    id: id(),
    appointmentId: uuid()
      .notNull()
      .references(() => appointment.id, { onDelete: "cascade" }),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index("appointment_link_appointment").on(t.appointmentId)],
);

/** The answer given to a request that carried an Idempotency-Key, so that the same request again gets the same answer. */
export const idempotentAnswer = table("idempotent_answer", {
  key: text().primaryKey(),
  requestHash: text().notNull(),
  status: integer().notNull(),
  body: text().notNull(),
  createdAt: createdAt(),
});
