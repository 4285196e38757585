import { and, asc, eq, gt } from "drizzle-orm";
import type { Place } from "#app/domain/agenda/places.ts";
import { chooseTime, type TimeRefusal, type Wish } from "#app/domain/booking/chosen-time.server.ts";
import { freeTime, keepTime } from "#app/domain/booking/reservation.server.ts";
import { untilSettled } from "#app/domain/booking/settled.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { done, type Outcome } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Database, Reader, Writer } from "#db/database.ts";
import { reservation } from "#db/schema/booking.ts";

/** How long a time is held while she fills in the form. */
export const holdMinutes = 10;

/** Times that one place may hold at once; the oldest gives way to a new one, so nobody is stuck and nobody holds the whole agenda. */
const mostHeld = 3;

/**
 * Holds a time for whoever is about to book it. Seats in a group that meets already are not held: they are told apart by number.
 * @param by whose it is, as a keyed fingerprint
 * @param instead the secret of a time she held before, which is given back
 * @returns the secret to book it with and until when it is held; null when there is nothing to hold
 */
export function holdTime(
  db: Database,
  { wish, by, instead }: { wish: Wish; by: string; instead?: string | undefined },
  now: Date,
): Promise<Outcome<{ token: string; until: Date } | null, TimeRefusal>> {
  return untilSettled(() =>
    db.transaction(async (tx): Promise<Outcome<{ token: string; until: Date } | null, TimeRefusal>> => {
      if (instead !== undefined) await releaseHeld(tx, instead, now);
      const chosen = await chooseTime(tx, wish, now);
      if (!chosen.ok) return chosen;
      const { type, rules, hosts } = chosen.value;
      if (chosen.value.joins !== null) return done(null);
      await makeRoom(tx, by, now);
      const token = newToken();
      const until = new Date(now.getTime() + holdMinutes * minuteMs);
      const time = { typeId: type.id, place: wish.place, start: wish.start, rules, hosts, roomId: chosen.value.roomId };
      await keepTime(tx, time, { hold: { until, hash: hashOf(token), by }, now });
      return done({ token, until });
    }),
  );
}

/** Gives a held time back: she chose another one, or went away. */
export async function releaseHold(db: Database, token: string, now: Date): Promise<void> {
  await db.transaction((tx) => releaseHeld(tx, token, now));
}

/** The time that a secret holds, while it does. */
export async function findHold(db: Reader, token: string, now: Date) {
  const [found] = await db
    .select()
    .from(reservation)
    .where(and(eq(reservation.holdHash, hashOf(token)), gt(reservation.heldUntil, now)));
  return found;
}

/** Is this the time that is held? */
export const holds = (
  held: { typeId: string; place: Place; startsAt: Date },
  wanted: { typeId: string; place: Place; start: number },
): boolean => held.typeId === wanted.typeId && held.place === wanted.place && held.startsAt.getTime() === wanted.start;

async function releaseHeld(tx: Writer, token: string, now: Date): Promise<void> {
  const held = await findHold(tx, token, now);
  if (held !== undefined) await freeTime(tx, held.id);
}

async function makeRoom(tx: Writer, by: string, now: Date): Promise<void> {
  const held = await tx
    .select({ id: reservation.id })
    .from(reservation)
    .where(and(eq(reservation.heldBy, by), gt(reservation.heldUntil, now)))
    .orderBy(asc(reservation.createdAt));
  for (const { id } of held.slice(0, Math.max(0, held.length - mostHeld + 1))) await freeTime(tx, id);
}
