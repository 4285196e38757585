import { eq } from "drizzle-orm";
import { announced } from "#app/domain/booking/announced.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { addLink, nextChange, timesOf } from "#app/domain/booking/appointment-row.server.ts";
import { chooseTime, keepFresh, type TimeRefusal } from "#app/domain/booking/chosen-time.server.ts";
import { sendSeatLeft } from "#app/domain/booking/group-letters.server.ts";
import { isGroup } from "#app/domain/booking/letter-address.server.ts";
import { dropReminders, type Office, sendReleased, sendStanding } from "#app/domain/booking/letters.server.ts";
import { type FoundAppointment, findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { confirmHold, leaveSeat, resourcesOf, takeSeat } from "#app/domain/booking/reservation.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { Language } from "#app/texts/language.ts";
import type { Writer } from "#db/database.ts";
import { appointment } from "#db/schema/booking.ts";

/**
 * Another time for an appointment: `start` in epoch ms, `language` of the letter to the entrepreneur. `byOffice`: somebody who works here
 * moves it. `reservationId`: time that is kept for it already, such as an offer.
 */
export interface Move {
  id: string;
  start: number;
  by: JournalActor;
  language: Language;
  office: Office;
  byOffice?: boolean;
  reservationId?: string;
}

export type MoveRefusal = AppointmentRefusal | TimeRefusal | "not-found";

/** Moves the appointment inside a transaction: time swapped, all told, the reminders planned anew. A refusal leaves everything as it was. */
export async function moved(tx: Writer, change: Move, now: Date): Promise<Outcome<null, MoveRefusal>> {
  const { id, start, by, language, office, byOffice = false } = change;
  const old = await findAppointment(tx, id);
  const may = byOffice ? appointmentCan.moveByOffice : appointmentCan.move;
  const allowed = old ? may(stateOf(old), now.getTime()) : refused("not-found");
  if (!old || !allowed.ok) return allowed;
  // a button pressed twice
  if (old.appointment.startsAt.getTime() === start) return done(null);
  const time = await newTime(tx, { old, change }, now);
  if (!time.ok) return time;
  const { advisorId, zone, reservationId, freed } = time.value;
  const { endsAt, startsAt } = old.appointment;
  const times = timesOf(start, (endsAt.getTime() - startsAt.getTime()) / 60_000, zone);
  const values = { ...times, ...nextChange(old.appointment, now), advisorId, reservationId };
  await tx.update(appointment).set(values).where(eq(appointment.id, id));
  const found = await findAppointment(tx, id);
  if (!found) throw new Error("an appointment vanished while it was moved");
  const token = newToken();
  await addLink(tx, { appointmentId: id, token, endsAt: times.endsAt }, now);
  await dropReminders(tx, old);
  await tellOfMove(tx, { old, found, freed, language, token, office }, now);
  await record(tx, { by, action: "appointment.moved", object: { type: "appointment", id } });
  await announce(tx, "appointment.moved", { data: announced(found), now });
  return done(null);
}

interface Told {
  old: FoundAppointment;
  found: FoundAppointment;
  /** Nobody else meets at the old time. */
  freed: boolean;
  language: Language;
  token: string;
  office: Office;
}

/** Who keeps it hears that it moved; who has it now, that it was booked; who had it, that it is gone. */
async function tellOfMove(tx: Writer, { old, found, freed, language, token, office }: Told, now: Date): Promise<void> {
  const same = old.hosts.every(({ id }) => found.hosts.some((host) => host.id === id));
  const news = { guest: "moved", host: same ? "moved" : "booked" } as const;
  const { sequence, updatedAt } = found.appointment;
  const released = { ...old, appointment: { ...old.appointment, sequence, updatedAt } };
  // a group that she leaves is another event than the one she comes to, also with the same advisor
  if (isGroup(old)) await sendSeatLeft(tx, { found: released, office, freed, reason: null }, now);
  await sendStanding(tx, { found, language, token, office, news }, now);
  if (isGroup(old)) return;
  const gone = old.hosts.filter(({ id }) => isGroup(found) || !found.hosts.some((host) => host.id === id));
  await sendReleased(tx, { found: released, hosts: gone, office }, now);
}

/** Gives the old time up and takes the new one, with the same advisor when she is free. */
async function newTime(
  tx: Writer,
  { old, change }: { old: FoundAppointment; change: Move },
  now: Date,
): Promise<Outcome<{ advisorId: string; zone: string; reservationId: string; freed: boolean }, TimeRefusal>> {
  const { appointment: row, type } = old;
  const { start, byOffice, reservationId: offered } = change;
  const own = row.reservationId === null || type.seats > 1 ? undefined : row.reservationId;
  if (offered !== undefined) {
    const [leading] = await resourcesOf(tx, offered);
    if (leading === undefined) return refused("slot-taken");
    await confirmHold(tx, offered);
    const freed = row.reservationId === null || (await leaveSeat(tx, row.reservationId));
    return done({ advisorId: leading.resourceId, zone: row.timeZone, reservationId: offered, freed });
  }
  // whoever works here moves it within one agenda: handing over is another deed
  const advisorId = byOffice ? row.advisorId : undefined;
  const wish = { kind: type.id, place: row.place, start, except: own, preferred: row.advisorId, advisorId, byOffice };
  const chosen = await chooseTime(tx, { ...wish, postcode: postcodeIn(row.address) }, now);
  if (!chosen.ok) return chosen;
  const [leading] = chosen.value.hosts;
  if (leading === undefined) return refused("slot-taken");
  const { joins, zone } = chosen.value;
  // what is refused from here on must leave the old time as it is: a seat is taken before the old one is left
  if (joins !== null && !(await takeSeat(tx, joins))) return refused("slot-taken");
  const freed = row.reservationId === null || (await leaveSeat(tx, row.reservationId));
  const reservationId = joins ?? (await keepFresh(tx, chosen.value, { place: row.place, start }, now));
  return done({ advisorId: leading, zone, reservationId, freed });
}

/** The postcode in an address as `addressLine` writes it. */
export const postcodeIn = (address: string | null): string | null =>
  /\b\d{4} [A-Z]{2}\b/.exec(address ?? "")?.[0] ?? null;
