import { eq } from "drizzle-orm";
import { dayMs, minuteMs } from "#app/lib/dates.ts";
import { hashOf } from "#app/lib/secret.server.ts";
import { wallClock } from "#app/lib/time.ts";
import type { Writer } from "#db/database.ts";
import { appointmentLink } from "#db/schema/booking.ts";

/** When an appointment of this length is, as its row keeps it: instants, and the wall time to notice a change of time rules. */
export function timesOf(start: number, minutes: number, zone: string) {
  const { date, minute } = wallClock(start, zone);
  const clock = new Date(minute * minuteMs).toISOString().slice(11, 16);
  return {
    startsAt: new Date(start),
    endsAt: new Date(start + minutes * minuteMs),
    timeZone: zone,
    wallTime: `${date}T${clock}`,
  };
}

/**
 * What every change that calendars must hear of writes: the next number, and a moment after the last one, also when the clocks of two
 * processes differ.
 */
export const nextChange = ({ sequence, updatedAt }: { sequence: number; updatedAt: Date }, now: Date) => ({
  sequence: sequence + 1,
  updatedAt: new Date(Math.max(now.getTime(), updatedAt.getTime() + 1)),
});

/** A private link works until three months after the appointment. */
const linkDays = 90;

/** Adds a private link; every link of the appointment then works as long as this one. */
export async function addLink(
  tx: Writer,
  link: { appointmentId: string; token: string; endsAt: Date },
  now: Date,
): Promise<void> {
  const expiresAt = new Date(link.endsAt.getTime() + linkDays * dayMs);
  await tx.update(appointmentLink).set({ expiresAt }).where(eq(appointmentLink.appointmentId, link.appointmentId));
  await tx
    .insert(appointmentLink)
    .values({ appointmentId: link.appointmentId, tokenHash: hashOf(link.token), createdAt: now, expiresAt });
}
