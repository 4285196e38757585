import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { findType } from "#app/domain/agenda/types.server.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import type { Office } from "#app/domain/booking/letters.server.ts";
import { moved, postcodeIn } from "#app/domain/booking/moved-appointment.server.ts";
import { type Booked, newAppointment } from "#app/domain/booking/new-appointment.server.ts";
import { findAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { giveBack } from "#app/domain/booking/reservation.server.ts";
import { type Booking, bookingSchema } from "#app/domain/booking/schema.ts";
import { untilSettled } from "#app/domain/booking/settled.server.ts";
import { sendWaiting, waitingToken } from "#app/domain/booking/waiting-letters.server.ts";
import { type FoundWaiting, findWaiting } from "#app/domain/booking/waiting-queries.server.ts";
import type { WaitingWish } from "#app/domain/booking/waiting-schema.ts";
import { record } from "#app/domain/journal/record.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { localDateOf } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";
import type { Database, Writer } from "#db/database.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";

const owner = { id: null, role: "entrepreneur" };

/** How often one address may wait at the same time. */
const mostEntries = 3;

/** Puts somebody on the list: she hears when there is room in her period. @returns the secret of her own page */
export function joinWaiting(
  db: Database,
  { wish, responseId, office }: { wish: WaitingWish; responseId: string | null; office: Office },
  now: Date,
): Promise<Outcome<string, "kind" | "too-many">> {
  return db.transaction(async (tx) => {
    const type = await findType(tx, wish.kind);
    if (type === undefined || !type.active || !type.places.includes(wish.place)) return refused("kind");
    if ((await tx.$count(waitingEntry, waits(wish.email))) >= mostEntries) return refused("too-many");
    const id = uuidv7();
    const token = waitingToken(office, id);
    const { place, advisorId, name, email, phone, company, question, answers, language, firstDate, lastDate } = wish;
    await tx.insert(waitingEntry).values({
      ...{ id, typeId: type.id, place, advisorId, name, email, phone, company, question, answers, language },
      ...{ firstDate, lastDate, responseId, tokenHash: hashOf(token), createdAt: now },
      visit: visitOf(wish),
      postcode: wish.place === "on-site" ? wish.postcode : null,
    });
    await sendWaiting(tx, { id, name, email, language, names: type.names, token, office }, now);
    await record(tx, { by: owner, action: "waiting.joined", object: { type: "waiting", id } });
    return done(token);
  });
}

/** Somebody who has an appointment wants one sooner. @returns the secret of her place on the list */
export function waitForSooner(
  db: Database,
  { appointmentId, language, office }: { appointmentId: string; language: Language; office: Office },
  now: Date,
): Promise<Outcome<string, AppointmentRefusal | "not-found" | "waits-already">> {
  return db.transaction(async (tx) => {
    const found = await findAppointment(tx, appointmentId);
    if (!found) return refused("not-found");
    const allowed = appointmentCan.move(stateOf(found), now.getTime());
    if (!allowed.ok) return allowed;
    const mine = and(eq(waitingEntry.appointmentId, appointmentId), eq(waitingEntry.status, "waiting"));
    if ((await tx.$count(waitingEntry, mine)) > 0) return refused("waits-already");
    const id = uuidv7();
    const token = waitingToken(office, id);
    const { appointment: row, contact, company, type } = found;
    await tx.insert(waitingEntry).values({
      ...{ id, typeId: row.typeId, place: row.place, appointmentId, language, company },
      ...{
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        question: row.question,
        answers: row.answers,
      },
      postcode: postcodeIn(row.address),
      firstDate: localDateOf(now.getTime(), row.timeZone),
      lastDate: localDateOf(row.startsAt.getTime(), row.timeZone),
      ...{ tokenHash: hashOf(token), createdAt: now },
    });
    const reader = { id, name: contact.name, email: contact.email, language, names: type.names };
    await sendWaiting(tx, { ...reader, token, office }, now);
    await record(tx, { by: owner, action: "waiting.joined", object: { type: "waiting", id } });
    return done(token);
  });
}

/** She waits no longer; what was offered to her is free again. Doing it again changes nothing. @returns whether there was such a place */
export function leaveWaiting(db: Database, token: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const found = await findWaiting(tx, token, now);
    if (found === undefined) return false;
    const { entry, offer } = found;
    if (entry.status === "taken" || entry.status === "ended") return true;
    if (offer !== null) await closeOffer(tx, offer, "declined");
    await tx.update(waitingEntry).set({ status: "ended" }).where(eq(waitingEntry.id, entry.id));
    return true;
  });
}

/** She does not want the offered time, and keeps waiting for another one. */
export function declineOffer(db: Database, token: string, now: Date): Promise<Outcome<null, "no-offer">> {
  return db.transaction(async (tx) => {
    const found = await findWaiting(tx, token, now);
    if (!found?.offer) return refused("no-offer");
    await closeOffer(tx, found.offer, "declined");
    await tx.update(waitingEntry).set({ status: "waiting" }).where(eq(waitingEntry.id, found.entry.id));
    return done(null);
  });
}

/**
 * She takes the offered time: her appointment moves there, or she gets one. Pressed twice it is taken once.
 * @returns the secret of a new appointment; null when one that she had was moved
 */
export async function takeOffer(
  db: Database,
  { token, office }: { token: string; office: Office },
  now: Date,
): Promise<Outcome<Booked | null, "no-offer" | "refused">> {
  try {
    const outcome = await untilSettled(() => db.transaction((tx) => taken(tx, { token, office }, now)));
    return outcome.ok ? outcome : refused("no-offer");
  } catch (error) {
    if (error instanceof RefusedOffer) return refused("refused");
    throw error;
  }
}

/** Undoes everything: an offer must not end half taken. */
class RefusedOffer extends Error {
  override readonly name = "RefusedOffer";
}

async function taken(
  tx: Writer,
  { token, office }: { token: string; office: Office },
  now: Date,
): Promise<Outcome<Booked | null, "no-offer">> {
  const found = await findWaiting(tx, token, now);
  const reservationId = found?.offer?.reservationId;
  if (!found?.offer || !reservationId) return refused("no-offer");
  const { entry, offer } = found;
  await tx.update(waitingOffer).set({ status: "taken" }).where(eq(waitingOffer.id, offer.id));
  await tx.update(waitingEntry).set({ status: "taken" }).where(eq(waitingEntry.id, entry.id));
  if (entry.appointmentId !== null) {
    const change = { id: entry.appointmentId, start: offer.startsAt.getTime(), by: owner, language: entry.language };
    const outcome = await moved(tx, { ...change, office, reservationId, byOffice: true }, now);
    if (outcome.ok) return done(null);
    throw new RefusedOffer();
  }
  const { responseId } = entry;
  const ask = {
    booking: bookingOf(found),
    scan: responseId === null ? undefined : { responseId },
    reservationId,
    office,
  };
  const outcome = await newAppointment(tx, ask, now);
  if (outcome.ok) return outcome;
  throw new RefusedOffer();
}

/** What she would have booked herself. */
function bookingOf({ entry, offer, type }: FoundWaiting): Booking {
  const { place, visit, name, email, phone, company, question, answers, advisorId, language } = entry;
  return bookingSchema.parse({
    ...{
      kind: type.code,
      place,
      start: offer?.startsAt.toISOString(),
      name,
      email,
      company,
      question,
      language,
      answers,
    },
    ...(phone === null ? {} : { phone }),
    ...(advisorId === null ? {} : { advisorId }),
    ...visit,
  });
}

function visitOf(wish: WaitingWish) {
  if (wish.place !== "on-site") return null;
  const { postcode, houseNumber, street, city } = wish;
  return { postcode, houseNumber, ...(street === null ? {} : { street }), ...(city === null ? {} : { city }) };
}

/** Ends an offer, and gives its time or its seat back. */
export async function closeOffer(
  tx: Writer,
  { id, reservationId }: { id: string; reservationId: string | null },
  status: "declined" | "expired",
): Promise<void> {
  await tx.update(waitingOffer).set({ status, reservationId: null }).where(eq(waitingOffer.id, id));
  if (reservationId !== null) await giveBack(tx, reservationId);
}

const waits = (email: string) => and(eq(waitingEntry.email, email), eq(waitingEntry.status, "waiting"));
