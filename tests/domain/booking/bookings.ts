import { eq, sql } from "drizzle-orm";
import type { Place } from "#app/domain/agenda/places.ts";
import { office as everybody, touch } from "#app/domain/agenda/revision.server.ts";
import type { Office } from "#app/domain/booking/letters.server.ts";
import { type Booking, type BookingInput, bookingSchema } from "#app/domain/booking/schema.ts";
import { listOpenSlots } from "#app/domain/booking/slot-queries.server.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { fingerprint } from "#app/lib/secret.server.ts";
import type { Database } from "#db/database.ts";
import { advisorAgenda, appointmentType, resource, room, schedule, scheduleHours } from "#db/schema/agenda.ts";
import { appointment, appointmentLink, appointmentSlot, idempotentAnswer, reservation } from "#db/schema/booking.ts";
import { outboxMail } from "#db/schema/mail.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";

/** A Monday in November, nine o'clock in Hilversum. */
export const monday = new Date("2026-11-02T08:00:00Z");

/** The office as a test sees it. */
export const office: Office = {
  mailbox: "afspraken@spot035.example",
  bookingUrl: "https://spot035.example/afspraak",
  appointmentUrl: (token) => `https://spot035.example/afspraak/${token}`,
  calendarUrl: (token) => `https://spot035.example/afspraak/${token}/agenda.ics`,
  agendaUrl: (id) => `https://spot035.example/adviseur/afspraken/${id}`,
  ratingUrl: (token) => `https://spot035.example/afspraak/${token}/waardering`,
  waitingUrl: (token) => `https://spot035.example/wachtlijst/${token}`,
  secretOf: (purpose) => fingerprint(purpose, "a secret of the tests"),
};

/** The id of the intake, which every database has from the start. */
export const intakeType = "019ac000-0000-7000-8000-000000000001";

/** The entrepreneur, as the journal names her. */
export const entrepreneur = { id: null, role: "entrepreneur" };

interface AdvisorToAdd {
  name: string;
  places?: Place[];
  hours?: [number, number];
  zone?: string;
  share?: number;
}

/** An advisor who can be booked on working days from nine to five, in Hilversum unless told otherwise. @returns her id. */
export function addAdvisor(db: Database, advisor: AdvisorToAdd): Promise<string> {
  const { name, places = ["media-park", "online", "on-site"], hours = [9, 17] } = advisor;
  const { zone = "Europe/Amsterdam", share = 1 } = advisor;
  return db.transaction(async (tx) => {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@spot035.example`;
    const personId = await addPerson(tx, { name, email, language: "nl", roles: ["advisor"] });
    await tx.insert(resource).values({ id: personId, kind: "advisor" });
    await tx.insert(advisorAgenda).values({ personId, timeZone: zone, share, specialisms: [], wishes: [] });
    const scheduleId = crypto.randomUUID();
    await tx
      .insert(schedule)
      .values({ ...{ id: scheduleId, advisorId: personId, name: "Week" }, timeZone: zone, places, createdAt: monday });
    await tx.insert(scheduleHours).values(
      [1, 2, 3, 4, 5].map((isoWeekday) => ({
        ...{ scheduleId, isoWeekday },
        ...{ startMinute: hours[0] * 60, endMinute: hours[1] * 60 },
      })),
    );
    await touch(tx, [personId]);
    return personId;
  });
}

/** A room at Media Park. @returns its id. */
export function addRoom(db: Database, facts: { name: string; seats: number; features?: string[] }): Promise<string> {
  const { name, seats, features = [] } = facts;
  const id = crypto.randomUUID();
  return db.transaction(async (tx) => {
    await tx.insert(resource).values({ id, kind: "room" });
    await tx.insert(room).values({ id, name, seats, features });
    await touch(tx, [everybody]);
    return id;
  });
}

/** Changes rules of a type, as the coordinator would. */
export async function changeType(
  db: Database,
  code: string,
  rules: Partial<typeof appointmentType.$inferInsert>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(appointmentType).set(rules).where(eq(appointmentType.code, code));
    await touch(tx, [everybody]);
  });
}

/** A group session that up to `seats` companies can join. */
export function addGroupType(db: Database, { code, seats }: { code: string; seats: number }): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.insert(appointmentType).values({
      ...{ code, names: { nl: "Kennissessie", en: "Knowledge session" }, about: { nl: "Samen", en: "Together" } },
      ...{ duration: 90, step: 60, anchor: "hour", bufferBefore: 15, bufferAfter: 15, minNotice: 1440 },
      ...{ moveNotice: 0, cancelNotice: 0, window: { kind: "days", days: 60 }, seats, hosting: "fair" },
      ...{ places: ["media-park"], roomFeatures: [], questions: [], position: 9, updatedAt: monday },
    });
    await touch(tx, [everybody]);
  });
}

/** Takes everything away that was booked. */
export async function clearBookings(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of [
      waitingOffer,
      waitingEntry,
      appointmentLink,
      appointment,
      reservation,
      outboxMail,
      idempotentAnswer,
    ])
      await tx.delete(table);
    await tx.update(resource).set({ revision: sql`${resource.revision} + 1` });
  });
}

/** A booking as the form gives it; each call has another e-mail address unless one is given. */
export function bookingOf(input: Partial<BookingInput> & { start: string }): Booking {
  return bookingSchema.parse({
    ...{
      kind: "intake",
      place: "media-park",
      name: "Zoë de Vries",
      email: `zoe${crypto.randomUUID()}@bedrijf.example`,
    },
    ...{ company: "Bakkerij De Vries", question: "Hoe krijg ik meer bestellingen via mijn site?" },
    ...input,
  });
}

/** Every open time of a kind at a place in the days after `now`. */
export function openTimes(
  db: Database,
  now: Date,
  ask: { kind?: string; place?: Place; except?: string; advisorId?: string },
) {
  const { kind = "intake", place = "media-park", ...rest } = ask;
  const within = { start: now.getTime(), end: now.getTime() + 90 * dayMs };
  return listOpenSlots(db, { kind, place, within, ...rest }, now);
}

/** What waits in the outbox, in order of writing. */
export const mails = (db: Database) => db.select().from(outboxMail).orderBy(outboxMail.createdAt, outboxMail.id);

/** Every kept five minutes, as comparable text. */
export async function keptTime(db: Database): Promise<string[]> {
  const rows = await db.select().from(appointmentSlot);
  return rows.map((row) => `${row.resourceId} ${row.startsAt.toISOString()} ${row.reservationId}`).sort();
}
