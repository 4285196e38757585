import { sql } from "drizzle-orm";
import { createdAt, id, index, instant, json, localDate, table, text, uniqueIndex, uuid } from "#db/columns.ts";
import { appointmentType } from "#db/schema/agenda.ts";
import { appointment, reservation } from "#db/schema/booking.ts";
import { person } from "#db/schema/people.ts";
import { response } from "#db/schema/scan.ts";

/**
 * Somebody who wants to hear when there is room, or room sooner than the appointment she has. She is asked in the order in which she came;
 * what is offered to her is held meanwhile (`reservationId`).
 */
export const waitingEntry = table(
  "waiting_entry",
  {
    id: id(),
    typeId: uuid()
      .notNull()
      .references(() => appointmentType.id),
    place: text(["media-park", "online", "on-site"]).notNull(),
    /** Where the advisor would come: known for who has no appointment yet. */
    visit: json<{ postcode: string; houseNumber: string; street?: string; city?: string } | null>(),
    postcode: text(),
    /** Null: any advisor. */
    advisorId: uuid().references(() => person.id, { onDelete: "set null" }),
    /** The appointment that she would give up for an earlier one. */
    appointmentId: uuid().references(() => appointment.id, { onDelete: "cascade" }),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    company: text().notNull(),
    question: text().notNull(),
    answers: json<Record<string, string | string[]>>().notNull(),
    language: text(["nl", "en"]).notNull(),
    responseId: uuid().references(() => response.id, { onDelete: "set null" }),
    /** Only times from the first date up to and including the last. */
    firstDate: localDate().notNull(),
    lastDate: localDate().notNull(),
    status: text(["waiting", "offered", "taken", "ended"]).notNull().default("waiting"),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [
    index("waiting_entry_queue").on(t.status, t.typeId, t.createdAt),
    index("waiting_entry_appointment").on(t.appointmentId),
  ],
);

/** A time that was offered to somebody who waits. */
export const waitingOffer = table(
  "waiting_offer",
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => waitingEntry.id, { onDelete: "cascade" }),
    reservationId: uuid().references(() => reservation.id, { onDelete: "set null" }),
    startsAt: instant().notNull(),
    status: text(["open", "taken", "declined", "expired"]).notNull().default("open"),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("waiting_offer_one_open").on(t.entryId).where(sql`${t.status} = 'open'`),
    index("waiting_offer_expires").on(t.status, t.expiresAt),
  ],
);
