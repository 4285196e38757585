import { randomInt } from "node:crypto";
import { addressLine } from "#app/domain/booking/address.ts";
import { addLink, advisorInTurn, freeAdvisors, takeTime, timesOf } from "#app/domain/booking/agenda-rows.server.ts";
import { bookingRules } from "#app/domain/booking/appointment-kinds.ts";
import { type Office, sendStanding } from "#app/domain/booking/letters.server.ts";
import { findAnswer, type KeptBooking, keepAnswer, type Once } from "#app/domain/booking/once.server.ts";
import { countOpenAppointments, type FoundAppointment, findAppointment } from "#app/domain/booking/queries.server.ts";
import { newReference } from "#app/domain/booking/reference.ts";
import type { Booking } from "#app/domain/booking/schema.ts";
import { record } from "#app/domain/journal/record.server.ts";
import { registerContact } from "#app/domain/people/steps.server.ts";
import { noteBooking } from "#app/domain/scan/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { appointment } from "#db/schema/booking.ts";

/** Appointments still to come that one e-mail address may have. */
const mostOpen = 2;

/** A booking that is asked for. `scan`: the response it follows from; `once`: the same request again is the same booking. */
export interface BookingAsk {
  booking: Booking;
  scan?: { responseId: string; sector?: string | undefined; size?: string | undefined } | undefined;
  once?: Once | undefined;
  office: Office;
}

/** A booking that was made, as `once` keeps it; and the token that opens it. */
export type Booked = KeptBooking & { token: string };

export type BookingRefusal = "slot-taken" | "too-many-open" | "key-reused";

/** Makes the appointment inside a transaction, with all that belongs to it: time kept, link, letters, journal. */
export async function newAppointment(tx: Writer, ask: BookingAsk, now: Date): Promise<Outcome<Booked, BookingRefusal>> {
  const { booking, scan, once, office } = ask;
  const known = once && (await findAnswer(tx, once));
  if (known) return known;
  const advisor = await advisorInTurn(tx, await freeAdvisors(tx, booking, now), now);
  if (advisor === null) return refused("slot-taken");
  if ((await countOpenAppointments(tx, booking.email, now)) >= mostOpen) return refused("too-many-open");
  const { name, email, phone, company, language } = booking;
  const details = { name, email, phone: phone ?? undefined, company, language };
  const who = await registerContact(tx, { ...details, sector: scan?.sector, size: scan?.size });
  if (scan) await noteBooking(tx, { responseId: scan.responseId, contactId: who.contactId }, now);
  const found = await insert(tx, { ask, who, advisor }, now);
  const token = once?.token ?? newToken();
  await addLink(tx, { appointmentId: found.appointment.id, token, endsAt: found.appointment.endsAt }, now);
  await sendStanding(tx, { found, language, token, office, news: { guest: "confirmed", host: "booked" } }, now);
  const booked = bookedOf(found);
  if (once) await keepAnswer(tx, once, { booked, now });
  return done({ ...booked, token });
}

async function insert(
  tx: Writer,
  row: { ask: BookingAsk; who: { contactId: string; organisationId: string }; advisor: { id: string; zone: string } },
  now: Date,
): Promise<FoundAppointment> {
  const { booking, scan } = row.ask;
  const { kind, place, start, question } = booking;
  const minutes = bookingRules(kind, place).duration;
  const insertion = tx
    .insert(appointment)
    .values({
      ...{ reference: newReference("A", randomInt), kind, place, question, ...row.who, advisorId: row.advisor.id },
      ...{ address: booking.place === "on-site" ? addressLine(booking) : null, responseId: scan?.responseId ?? null },
      ...{ ...timesOf(start, minutes, row.advisor.zone), createdAt: now, updatedAt: now },
    })
    .returning({ id: appointment.id });
  const found = await findAppointment(tx, madeRow(await insertion).id);
  if (!found) throw new Error("an appointment vanished while it was made");
  await takeTime(tx, { id: found.appointment.id, advisorId: row.advisor.id, kind, place, start });
  await record(tx, {
    by: { id: null, role: "entrepreneur" },
    action: "appointment.booked",
    object: { type: "appointment", id: found.appointment.id },
    facts: { kind, place },
  });
  return found;
}

function bookedOf({ appointment: { id, reference, startsAt, endsAt, timeZone } }: FoundAppointment): KeptBooking {
  return { id, reference, start: startsAt.toISOString(), end: endsAt.toISOString(), timeZone };
}
