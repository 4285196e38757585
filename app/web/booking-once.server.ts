import type { Once } from "#app/domain/booking/once.server.ts";
import type { Booking } from "#app/domain/booking/schema.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { fingerprint, hashOf } from "#app/lib/secret.server.ts";
import { settings } from "#app/settings.server.ts";

/** Two of the same form within this time are one form: a button pressed twice. Later on she may mean it. */
const pressMs = 10 * minuteMs;

/** A booking that its sender gave a key of her own: the same key with the same body is the same request. */
export function bookingUnder(key: string, booking: Booking): Once {
  const requestHash = hashOf(JSON.stringify(booking));
  return { key, requestHash, token: fingerprint(`appointment:${key}:${requestHash}`, settings().sessionSecret ?? "") };
}

/** A booking by a form, which has no key. The space keeps it apart from the keys of programs, which have none. */
export function bookingPressed(booking: Booking, now: Date): Once {
  const press = Math.floor(now.getTime() / pressMs);
  return bookingUnder(`form ${press}-${hashOf(JSON.stringify(booking))}`, booking);
}
