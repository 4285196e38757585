import { sql } from "drizzle-orm";
import {
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
  uuid,
} from "#db/columns.ts";
import { appointmentType, resource, room } from "#db/schema/agenda.ts";
import { contact, organisation, person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";

/**
 * Time that is kept: for an appointment, for a group of which each seat is an appointment, or for somebody who is still filling in the
 * form (`heldUntil`). What is held longer than that is free again, by the clock alone.
 */
export const reservation = table(
  "reservation",
  {
    id: id(),
    typeId: uuid()
      .notNull()
      .references(() => appointmentType.id),
    place: text(["media-park", "online", "on-site"]).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    roomId: uuid().references(() => room.id),
    seats: integer().notNull().default(1),
    seatsTaken: integer().notNull().default(0),
    heldUntil: instant(),
    /** Of the secret that the held time is claimed with. */
    holdHash: text().unique(),
    /** Whose browser holds it, as a keyed fingerprint of the address: nobody can hold the whole agenda. */
    heldBy: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index("reservation_starts").on(t.startsAt),
    index("reservation_held").on(t.heldUntil),
    check("reservation_order", sql`${t.startsAt} < ${t.endsAt}`),
    check("reservation_seats", sql`${t.seatsTaken} between 0 and ${t.seats}`),
  ],
);

/** What a reservation takes of each advisor and room: from when to when, buffers included. The first advisor leads. */
export const reservationResource = table(
  "reservation_resource",
  {
    reservationId: uuid()
      .notNull()
      .references(() => reservation.id, { onDelete: "cascade" }),
    resourceId: uuid()
      .notNull()
      .references(() => resource.id),
    takenFrom: instant().notNull(),
    takenUntil: instant().notNull(),
    leads: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "reservation_resource_pk", columns: [t.reservationId, t.resourceId] }),
    index("reservation_resource_time").on(t.resourceId, t.takenFrom),
  ],
);

/**
 * What makes double booking impossible: one row per five minutes that a reservation takes of a resource. The primary key refuses the
 * second. A reservation that is given back has no rows.
 */
export const appointmentSlot = table(
  "appointment_slot",
  {
    resourceId: uuid()
      .notNull()
      .references(() => resource.id),
    startsAt: instant().notNull(),
    reservationId: uuid()
      .notNull()
      .references(() => reservation.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "appointment_slot_pk", columns: [t.resourceId, t.startsAt] }),
    index("appointment_slot_reservation").on(t.reservationId),
  ],
);

/** A booked hour of one company. `sequence` counts the changes that invitations must carry; `wallTime` is kept to notice a change of time rules. */
export const appointment = table(
  "appointment",
  {
    id: id(),
    reference: text().notNull().unique(),
    typeId: uuid()
      .notNull()
      .references(() => appointmentType.id),
    place: text(["media-park", "online", "on-site"]).notNull(),
    address: text(),
    /** Null once the time was given back. */
    reservationId: uuid().references(() => reservation.id, { onDelete: "set null" }),
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
    /** The clock she lives by, when that is another one. */
    guestZone: text(),
    status: text(["requested", "confirmed", "declined", "cancelled", "held", "no-show"]).notNull().default("confirmed"),
    question: text().notNull().default(""),
    answers: json<Record<string, string | string[]>>().notNull(),
    cancelReason: text(),
    notes: text().notNull().default(""),
    notesRevision: integer().notNull().default(0),
    sequence: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index("appointment_advisor").on(t.advisorId, t.startsAt),
    index("appointment_contact").on(t.contactId),
    index("appointment_organisation").on(t.organisationId, t.startsAt),
    index("appointment_starts").on(t.startsAt),
    index("appointment_reservation").on(t.reservationId),
    check("appointment_order", sql`${t.startsAt} < ${t.endsAt}`),
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

/** Earlier texts of the notes of an appointment, as they were when somebody began to change them. */
export const appointmentNote = table(
  "appointment_note",
  {
    appointmentId: uuid()
      .notNull()
      .references(() => appointment.id, { onDelete: "cascade" }),
    revision: integer().notNull(),
    text: text().notNull(),
    authorId: uuid().references(() => person.id, { onDelete: "set null" }),
    savedAt: createdAt(),
  },
  (t) => [primaryKey({ name: "appointment_note_pk", columns: [t.appointmentId, t.revision] })],
);

/** What was agreed in a conversation: who does what, and by when. */
export const appointmentAction = table(
  "appointment_action",
  {
    id: id(),
    appointmentId: uuid()
      .notNull()
      .references(() => appointment.id, { onDelete: "cascade" }),
    text: text().notNull(),
    who: text(["advisor", "owner"]).notNull(),
    dueOn: localDate(),
    doneAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("appointment_action_appointment").on(t.appointmentId)],
);

/** What she thought of a conversation. */
export const appointmentRating = table(
  "appointment_rating",
  {
    appointmentId: uuid()
      .primaryKey()
      .references(() => appointment.id, { onDelete: "cascade" }),
    rating: integer().notNull(),
    remark: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [check("appointment_rating_range", sql`${t.rating} between 1 and 5`)],
);

/** The answer given to a request that carried an Idempotency-Key, so that the same request again gets the same answer. */
export const idempotentAnswer = table("idempotent_answer", {
  key: text().primaryKey(),
  requestHash: text().notNull(),
  status: integer().notNull(),
  body: text().notNull(),
  createdAt: createdAt(),
});
