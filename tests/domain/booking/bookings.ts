import type { Place } from "#app/domain/booking/appointment-kinds.ts";
import type { Office } from "#app/domain/booking/letters.server.ts";
import { listOpenSlots } from "#app/domain/booking/queries.server.ts";
import { type Booking, type BookingInput, bookingSchema } from "#app/domain/booking/schema.ts";
import { addPerson } from "#app/domain/people/steps.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import type { Database } from "#db/database.ts";
import { advisorAgenda, appointmentSlot, weeklyHours } from "#db/schema/booking.ts";
import { outboxMail } from "#db/schema/mail.ts";

/** A Monday in November, nine o'clock in Hilversum. */
export const monday = new Date("2026-11-02T08:00:00Z");

/** The office as a test sees it. */
export const office: Office = {
  mailbox: "afspraken@spot035.example",
  bookingUrl: "https://spot035.example/afspraak",
  appointmentUrl: (token) => `https://spot035.example/afspraak/${token}`,
  calendarUrl: (token) => `https://spot035.example/afspraak/${token}/agenda.ics`,
  agendaUrl: (id) => `https://spot035.example/adviseur/afspraken/${id}`,
};

/** The entrepreneur, as the journal names her. */
export const entrepreneur = { id: null, role: "entrepreneur" };

/** An advisor who can be booked on working days from nine to five, every half hour. @returns her id. */
export function addAdvisor(
  db: Database,
  advisor: { name: string; places?: Place[]; slotMinutes?: number; hours?: [number, number] },
): Promise<string> {
  const { name, places = ["media-park", "online", "on-site"], slotMinutes = 30, hours = [9, 17] } = advisor;
  return db.transaction(async (tx) => {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@spot035.example`;
    const personId = await addPerson(tx, { name, email, language: "nl", roles: ["advisor"] });
    await tx.insert(advisorAgenda).values({ personId, timeZone: "Europe/Amsterdam", slotMinutes });
    await tx.insert(weeklyHours).values(
      [1, 2, 3, 4, 5].map((isoWeekday) => ({
        ...{ advisorId: personId, isoWeekday, places },
        ...{ startMinute: hours[0] * 60, endMinute: hours[1] * 60 },
      })),
    );
    return personId;
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
  ask: { kind?: "intake" | "advice"; place?: Place; except?: string },
) {
  const within = { start: now.getTime(), end: now.getTime() + 90 * dayMs };
  return listOpenSlots(
    db,
    { kind: ask.kind ?? "intake", place: ask.place ?? "media-park", within, except: ask.except },
    now,
  );
}

/** What waits in the outbox, in order of writing. */
export const mails = (db: Database) => db.select().from(outboxMail).orderBy(outboxMail.createdAt, outboxMail.id);

/** Every kept five minutes, as comparable text. */
export async function keptTime(db: Database): Promise<string[]> {
  const rows = await db.select().from(appointmentSlot);
  return rows.map((row) => `${row.resourceId} ${row.startsAt.toISOString()} ${row.appointmentId}`).sort();
}
