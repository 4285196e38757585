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
  primaryKey,
  table,
  text,
  uuid,
} from "#db/columns.ts";
import { person } from "#db/schema/people.ts";

type Bilingual = { nl: string; en: string };

/**
 * Whose time can be taken: an advisor (by her own id) or a room; and the office as a whole, whose rules hold for all. `revision` rises with
 * every change of what is open or taken, in the transaction of that change: whoever keeps a copy looks here whether it still holds.
 */
export const resource = table("resource", {
  id: uuid().primaryKey(),
  kind: text(["advisor", "room", "office"]).notNull(),
  revision: integer().notNull().default(0),
});

/** How an advisor works: on which clock, how much, and what she knows best. */
export const advisorAgenda = table("advisor_agenda", {
  personId: uuid()
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  timeZone: text().notNull(),
  /** Appointments of all types together; null = no limit. */
  maxPerDay: integer(),
  maxPerWeek: integer(),
  /** Her part of the work beside her colleagues': with 2 she gets twice as many as who has 1. */
  share: integer().notNull().default(1),
  /** Where she meets online; null: she sends a link herself. */
  meetingUrl: text(),
  /** Themes of the scan and wishes that she knows best. */
  specialisms: json<string[]>().notNull(),
  wishes: json<string[]>().notNull(),
});

/** Hours of an advisor for certain places; she may have several. */
export const schedule = table(
  "schedule",
  {
    id: id(),
    advisorId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text().notNull(),
    timeZone: text().notNull(),
    places: json<string[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("schedule_advisor").on(t.advisorId)],
);

/** Hours that return every week, on the schedule's clock. */
export const scheduleHours = table(
  "schedule_hours",
  {
    id: id(),
    scheduleId: uuid()
      .notNull()
      .references(() => schedule.id, { onDelete: "cascade" }),
    isoWeekday: integer().notNull(),
    startMinute: integer().notNull(),
    endMinute: integer().notNull(),
  },
  (t) => [
    index("schedule_hours_schedule").on(t.scheduleId),
    check("schedule_hours_day", sql`${t.isoWeekday} between 1 and 7`),
    check(
      "schedule_hours_order",
      sql`${t.startMinute} >= 0 and ${t.startMinute} < ${t.endMinute} and ${t.endMinute} <= 1440`,
    ),
  ],
);

/** A date with hours of its own; none = not that day. */
export const scheduleDay = table(
  "schedule_day",
  {
    scheduleId: uuid()
      .notNull()
      .references(() => schedule.id, { onDelete: "cascade" }),
    date: localDate().notNull(),
    hours: json<{ startMinute: number; endMinute: number }[]>().notNull(),
  },
  (t) => [primaryKey({ name: "schedule_day_pk", columns: [t.scheduleId, t.date] })],
);

/** An advisor is away, from one date up to and including another. */
export const absence = table(
  "absence",
  {
    id: id(),
    advisorId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    firstDate: localDate().notNull(),
    lastDate: localDate().notNull(),
    reason: text(["leave", "sick", "training", "other"]).notNull(),
    note: text().notNull().default(""),
    /** Who can be asked meanwhile. */
    substituteId: uuid().references(() => person.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    index("absence_advisor").on(t.advisorId, t.lastDate),
    check("absence_order", sql`${t.firstDate} <= ${t.lastDate}`),
  ],
);

/** A day that the coordinator opened or closed by hand; other days are as the calendar of holidays has them. */
export const officeDay = table("office_day", {
  date: localDate().primaryKey(),
  closed: boolean().notNull(),
  name: text().notNull().default(""),
});

/** A room at Media Park. Its id is that of its resource. */
export const room = table("room", {
  id: uuid()
    .primaryKey()
    .references(() => resource.id),
  name: text().notNull(),
  about: text().notNull().default(""),
  seats: integer().notNull(),
  features: json<string[]>().notNull(),
  minutesBefore: integer().notNull().default(0),
  minutesAfter: integer().notNull().default(0),
  position: integer().notNull().default(0),
  active: boolean().notNull().default(true),
});

/** A kind of appointment that can be booked, with its rules: see `agenda/appointment-type.ts`. Lengths in minutes. */
export const appointmentType = table(
  "appointment_type",
  {
    id: id(),
    code: text().notNull().unique(),
    names: json<Bilingual>().notNull(),
    about: json<Bilingual>().notNull(),
    duration: integer().notNull(),
    step: integer().notNull(),
    anchor: text(["window", "hour"]).notNull(),
    bufferBefore: integer().notNull(),
    bufferAfter: integer().notNull(),
    buffersInside: boolean().notNull().default(false),
    minNotice: integer().notNull(),
    moveNotice: integer().notNull(),
    cancelNotice: integer().notNull(),
    window: json<Record<string, unknown>>().notNull(),
    maxPerDay: integer(),
    maxPerWeek: integer(),
    seats: integer().notNull().default(1),
    hosting: text(["fair", "named", "collective"]).notNull(),
    hostsNeeded: integer().notNull().default(1),
    places: json<string[]>().notNull(),
    roomFeatures: json<string[]>().notNull(),
    approval: boolean().notNull().default(false),
    questions: json<unknown[]>().notNull(),
    position: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    revision: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (t) => [check("appointment_type_lengths", sql`${t.duration} > 0 and ${t.step} > 0 and ${t.seats} > 0`)],
);

/** Who may take a type; nobody named = every advisor. */
export const appointmentTypeHost = table(
  "appointment_type_host",
  {
    typeId: uuid()
      .notNull()
      .references(() => appointmentType.id, { onDelete: "cascade" }),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ name: "appointment_type_host_pk", columns: [t.typeId, t.personId] })],
);
