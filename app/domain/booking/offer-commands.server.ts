import { and, eq } from "drizzle-orm";
import { type ChosenTime, chooseTime, type Wish } from "#app/domain/booking/chosen-time.server.ts";
import type { Office } from "#app/domain/booking/letters.server.ts";
import { keepTime, takeSeat } from "#app/domain/booking/reservation.server.ts";
import { untilSettled } from "#app/domain/booking/settled.server.ts";
import { listOpenSlots } from "#app/domain/booking/slot-queries.server.ts";
import { offerUntil } from "#app/domain/booking/waiting.ts";
import { closeOffer } from "#app/domain/booking/waiting-commands.server.ts";
import { sendOffer } from "#app/domain/booking/waiting-letters.server.ts";
import { listExpiredOffers, listWaiting } from "#app/domain/booking/waiting-queries.server.ts";
import { amsterdam } from "#app/lib/format.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import { instantsOfDates, localDateOf } from "#app/lib/time.ts";
import { faultOf, log } from "#app/log.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { waitingEntry, waitingOffer } from "#db/schema/waiting.ts";

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];

/** More than ever wait at once; a list that grows past it is looked at from its beginning. */
const atOnce = 1000;

/**
 * Offers what is open to who waits for it, in the order in which they came: the time is held for her until she answers or her time to answer is
 * over; then it goes to the next. Whoever did not answer goes to the end of the list, and is not offered the same time again.
 * @returns how many were offered
 */
export async function offerWaiting(db: Database, office: Office, now: Date): Promise<number> {
  await endOffers(db, now);
  let offered = 0;
  for (const one of await listWaiting(db, atOnce)) {
    try {
      if (await offerTo(db, { one, office }, now)) offered += 1;
    } catch (error) {
      // whatever is wrong with one entry must not keep everybody behind it waiting
      log.error({ entry: one.entry.id, fault: faultOf(error) }, "offer failed");
    }
  }
  return offered;
}

async function endOffers(db: Database, now: Date): Promise<void> {
  for (const { id, entryId, reservationId } of await listExpiredOffers(db, now)) {
    await db.transaction(async (tx) => {
      const mine = and(eq(waitingOffer.id, id), eq(waitingOffer.status, "open"));
      if ((await tx.$count(waitingOffer, mine)) === 0) return;
      await closeOffer(tx, { id, reservationId }, "expired");
      await tx.update(waitingEntry).set({ status: "waiting", createdAt: now }).where(eq(waitingEntry.id, entryId));
    });
  }
}

async function offerTo(db: Database, { one, office }: { one: Waiting; office: Office }, now: Date): Promise<boolean> {
  const { entry } = one;
  if (isOver(one, now)) {
    await db.transaction((tx) => tx.update(waitingEntry).set({ status: "ended" }).where(eq(waitingEntry.id, entry.id)));
    return false;
  }
  const wish = { kind: entry.typeId, place: entry.place, advisorId: entry.advisorId, postcode: entry.postcode };
  const within = instantsOfDates(entry.firstDate, entry.lastDate, amsterdam);
  const before = one.has?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
  const open = await listOpenSlots(db, { ...wish, within }, now);
  const fitting = open.find(
    ({ start }) =>
      start < before && !one.offeredBefore.has(start) && offerUntil(now.getTime(), start, amsterdam) !== null,
  );
  if (fitting === undefined) return false;
  const outcome = await untilSettled(() => offer(db, { one, office, wish: { ...wish, start: fitting.start } }, now));
  return outcome.ok;
}

/** Nobody waits past her period, or for something sooner than what has begun or is off. */
function isOver({ entry, has }: Waiting, now: Date): boolean {
  const today = localDateOf(now.getTime(), amsterdam);
  return entry.lastDate < today || (has !== null && (has.startsAt <= now || has.status === "cancelled"));
}

function offer(
  db: Database,
  { one, office, wish }: { one: Waiting; office: Office; wish: Wish },
  now: Date,
): Promise<Outcome<null, string>> {
  const { entry } = one;
  return db.transaction(async (tx) => {
    const until = offerUntil(now.getTime(), wish.start, amsterdam);
    const waits = and(eq(waitingEntry.id, entry.id), eq(waitingEntry.status, "waiting"));
    if (until === null || (await tx.$count(waitingEntry, waits)) === 0) return refused("slot-taken");
    const chosen = await chooseTime(tx, wish, now);
    if (!chosen.ok) return chosen;
    const expiresAt = new Date(until);
    const reservationId = await keepForHer(tx, { chosen: chosen.value, wish, expiresAt }, now);
    if (reservationId === null) return refused("slot-taken");
    await tx.update(waitingEntry).set({ status: "offered" }).where(waits);
    const startsAt = new Date(wish.start);
    // one open offer each, by a key: of two processes that offer to the same person, one starts again and sees it
    await tx.insert(waitingOffer).values({ entryId: entry.id, reservationId, startsAt, expiresAt, createdAt: now });
    const { names } = chosen.value.type;
    await sendOffer(tx, { entry, names, startsAt, expiresAt, office, sooner: one.has !== null }, now);
    return done(null);
  });
}

/** Holds time for her, or a seat in a group that meets already. Null when its last seat has just gone. */
async function keepForHer(
  tx: Writer,
  { chosen, wish, expiresAt }: { chosen: ChosenTime; wish: Wish; expiresAt: Date },
  now: Date,
): Promise<string | null> {
  if (chosen.joins !== null) return (await takeSeat(tx, chosen.joins)) ? chosen.joins : null;
  const { type, rules, hosts, roomId } = chosen;
  const time = { typeId: type.id, place: wish.place, start: wish.start, rules, hosts, roomId };
  return keepTime(tx, time, { hold: { until: expiresAt, hash: hashOf(newToken()), by: null }, now });
}
