import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { readTypeAnswers, type TypeAnswers } from "#app/domain/agenda/type-questions.ts";
import { findType, type KeptType } from "#app/domain/agenda/types.server.ts";
import { addressLine } from "#app/domain/booking/address.ts";
import { announced } from "#app/domain/booking/announced.server.ts";
import { addLink, timesOf } from "#app/domain/booking/appointment-row.server.ts";
import {
  type ChosenTime,
  chooseTime,
  keepFresh,
  type TimeRefusal,
  type Wish,
} from "#app/domain/booking/chosen-time.server.ts";
import { findHold, holds } from "#app/domain/booking/hold-commands.server.ts";
import { type Office, sendRequested, sendStanding } from "#app/domain/booking/letters.server.ts";
import { findAnswer, type KeptBooking, keepAnswer, type Once } from "#app/domain/booking/once.server.ts";
import { countOpenAppointments, type FoundAppointment, findAppointment } from "#app/domain/booking/queries.server.ts";
import { newReference } from "#app/domain/booking/reference.ts";
import { confirmHold, freeTime, resourcesOf, takeSeat } from "#app/domain/booking/reservation.server.ts";
import type { Booking } from "#app/domain/booking/schema.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { registerContact } from "#app/domain/people/steps.server.ts";
import { noteBooking } from "#app/domain/scan/steps.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Writer } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { advisorAgenda } from "#db/schema/agenda.ts";
import { appointment } from "#db/schema/booking.ts";

/** Appointments still to come that one e-mail address may have. */
const mostOpen = 2;

/**
 * A booking that is asked for. `scan`: the response it follows from; `once`: the same request again is the same booking; `reservationId`: time
 * that is kept for her already, such as an offer; `by`: who books for her, when somebody who works here does.
 */
export interface BookingAsk {
  booking: Booking;
  scan?: { responseId: string; sector?: string | undefined; size?: string | undefined } | undefined;
  once?: Once | undefined;
  reservationId?: string | undefined;
  by?: JournalActor | undefined;
  office: Office;
}

/** A booking that was made, as `once` keeps it; and the token that opens it. */
export type Booked = KeptBooking & { token: string };

export type BookingRefusal = TimeRefusal | "too-many-open" | "key-reused" | "answers";

/** Makes the appointment inside a transaction, with all that belongs to it: time kept, link, letters, journal, announcement. */
export async function newAppointment(tx: Writer, ask: BookingAsk, now: Date): Promise<Outcome<Booked, BookingRefusal>> {
  const { booking, scan, once, office } = ask;
  const known = once && (await findAnswer(tx, once));
  if (known) return known;
  if (!ask.by && (await countOpenAppointments(tx, booking.email, now)) >= mostOpen) return refused("too-many-open");
  const mine = await timeOfHers(tx, ask, now);
  const chosen = await chooseTime(
    tx,
    { ...wishOf(booking), except: mine?.id, byOffice: ask.by !== undefined || ask.reservationId !== undefined },
    now,
  );
  if (!chosen.ok) return chosen;
  const { answers, faults } = readTypeAnswers(chosen.value.type.questions, booking.answers);
  // who takes an offered time takes it with one tap, and who works here books for her: the advisor can ask what the form would have asked
  const asked = ask.reservationId === undefined && ask.by === undefined;
  if (Object.keys(faults).length > 0 && asked) return refused("answers");
  const time = await keep(tx, { ask, chosen: chosen.value, mine }, now);
  if (time === null) return refused("slot-taken");
  const { name, email, phone, company, language } = booking;
  const details = { name, email, phone: phone ?? undefined, company, language };
  const who = await registerContact(tx, { ...details, sector: scan?.sector, size: scan?.size });
  if (scan) await noteBooking(tx, { responseId: scan.responseId, contactId: who.contactId }, now);
  const found = await insert(tx, { ask, who, time, answers }, now);
  const token = once?.token ?? newToken();
  await addLink(tx, { appointmentId: found.appointment.id, token, endsAt: found.appointment.endsAt }, now);
  const round = { found, language, token, office };
  if (found.appointment.status === "requested") await sendRequested(tx, round, now);
  else await sendStanding(tx, { ...round, news: { guest: "confirmed", host: "booked" } }, now);
  const event = found.appointment.status === "requested" ? "appointment.requested" : "appointment.booked";
  await announce(tx, event, { data: announced(found), now });
  const booked = bookedOf(found);
  if (once) await keepAnswer(tx, once, { booked, now });
  return done({ ...booked, token });
}

/** Time that was kept for a booking, by whom, and on whose clock. */
interface KeptTime {
  reservationId: string;
  type: KeptType;
  advisorId: string;
  zone: string;
}

/** Time that is kept for her already: offered, or held while she filled in the form and exactly what she wants now. */
async function timeOfHers(tx: Writer, { booking, reservationId }: BookingAsk, now: Date) {
  if (reservationId !== undefined) return { id: reservationId, fits: true };
  const held = booking.hold ? await findHold(tx, booking.hold, now) : undefined;
  if (held === undefined) return undefined;
  const type = await findType(tx, booking.kind);
  const fits = type !== undefined && holds(held, { typeId: type.id, place: booking.place, start: booking.start });
  return { id: held.id, fits };
}

interface Choice {
  ask: BookingAsk;
  chosen: ChosenTime;
  mine: { id: string; fits: boolean } | undefined;
}

/** Keeps the time: what was kept for her already, or what was chosen. Null when the last seat of a group has just gone; nothing was written then. */
async function keep(tx: Writer, { ask, chosen, mine }: Choice, now: Date): Promise<KeptTime | null> {
  const { booking } = ask;
  const { type, zone, rules } = chosen;
  const [advisor] = mine?.fits ? await resourcesOf(tx, mine.id) : [];
  // her address can lie farther away than the journey that was kept free
  if (mine && advisor && advisor.takenFrom.getTime() <= booking.start - rules.bufferBefore * minuteMs) {
    await confirmHold(tx, mine.id);
    const own = { reservationId: mine.id, type, advisorId: advisor.resourceId };
    return { ...own, zone: await zoneOf(tx, advisor.resourceId) };
  }
  const [advisorId] = chosen.hosts;
  if (advisorId === undefined) return null;
  if (chosen.joins !== null && !(await takeSeat(tx, chosen.joins))) return null;
  if (mine) await freeTime(tx, mine.id);
  const reservationId = chosen.joins ?? (await keepFresh(tx, chosen, booking, now));
  return { reservationId, type, advisorId, zone };
}

async function zoneOf(tx: Writer, advisorId: string): Promise<string> {
  const [agenda] = await tx
    .select({ zone: advisorAgenda.timeZone })
    .from(advisorAgenda)
    .where(eq(advisorAgenda.personId, advisorId));
  return agenda?.zone ?? "Europe/Amsterdam";
}

/** The moment that a booking wishes for. */
export const wishOf = (booking: Booking): Wish => ({
  kind: booking.kind,
  place: booking.place,
  start: booking.start,
  advisorId: booking.advisorId,
  postcode: booking.place === "on-site" ? booking.postcode : null,
});

async function insert(
  tx: Writer,
  row: { ask: BookingAsk; who: { contactId: string; organisationId: string }; time: KeptTime; answers: TypeAnswers },
  now: Date,
): Promise<FoundAppointment> {
  const { booking, scan, by } = row.ask;
  const { type, reservationId, advisorId, zone } = row.time;
  const { place, start, question, guestZone } = booking;
  const insertion = tx
    .insert(appointment)
    .values({
      ...{
        reference: newReference("A", randomInt),
        typeId: type.id,
        place,
        question,
        ...row.who,
        advisorId,
        reservationId,
      },
      ...{ address: booking.place === "on-site" ? addressLine(booking) : null, responseId: scan?.responseId ?? null },
      ...{ ...timesOf(start, type.duration, zone), guestZone, createdAt: now, updatedAt: now },
      answers: Object.fromEntries(
        Object.entries(row.answers).map(([id, value]) => [id, typeof value === "string" ? value : [...value]]),
      ),
      status: type.approval && by === undefined ? "requested" : "confirmed",
    })
    .returning({ id: appointment.id });
  const found = await findAppointment(tx, madeRow(await insertion).id);
  if (!found) throw new Error("an appointment vanished while it was made");
  await record(tx, {
    by: by ?? { id: null, role: "entrepreneur" },
    action: type.approval && by === undefined ? "appointment.requested" : "appointment.booked",
    object: { type: "appointment", id: found.appointment.id },
    facts: { kind: type.code, place },
  });
  return found;
}

function bookedOf({
  appointment: { id, reference, startsAt, endsAt, timeZone, status },
}: FoundAppointment): KeptBooking {
  const requested = status === "requested";
  return { id, reference, start: startsAt.toISOString(), end: endsAt.toISOString(), timeZone, requested };
}
