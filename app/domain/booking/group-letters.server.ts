// What the advisors of a group hear. Their calendars have one event for the whole group: it comes with the first seat and goes with the last.
import { eq } from "drizzle-orm";
import { hostInvitation, withdrawnInvitation } from "#app/domain/booking/calendar-parts.ts";
import { type Desk, postmark, readerOf, toHost } from "#app/domain/booking/letter-address.server.ts";
import { factsOf, groupFacts } from "#app/domain/booking/letter-facts.server.ts";
import { hostMail } from "#app/domain/booking/mails.ts";
import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";
import { enqueue } from "#app/mail/outbox.server.ts";
import type { Reader, Writer } from "#db/database.ts";
import { reservation } from "#db/schema/booking.ts";

interface Seat {
  found: FoundAppointment;
  office: Desk;
}

/** Somebody asked for a seat, took one, or was let in by the advisor (who had the event already). */
export async function sendSeat(
  tx: Writer,
  { found, office, occasion }: Seat & { occasion: "requested" | "taken" | "approved" },
  now: Date,
): Promise<void> {
  const first = occasion !== "approved" && (await seatsTaken(tx, found)) === 1;
  const news = occasion === "requested" ? "requested" : first ? "booked" : "joined";
  for (const host of found.hosts) {
    const reader = readerOf(host, office, found.appointment.id);
    await enqueue(tx, {
      ...hostMail(news, factsOf(found), reader),
      ...toHost(`booking.advisor-${news}`, found, host),
      ...(first ? { invitation: hostInvitation(groupFacts(found, 0), reader, postmark(office, found, now)) } : {}),
      dueAt: now,
    });
  }
}

/** Somebody gave a seat back. `freed`: nobody is left, so the group does not meet. */
export async function sendSeatLeft(
  tx: Writer,
  { found, office, freed, reason }: Seat & { freed: boolean; reason: string | null },
  now: Date,
): Promise<void> {
  const news = freed ? "cancelled" : "left";
  const facts = groupFacts(found, 1);
  for (const host of found.hosts) {
    const { language } = host;
    await enqueue(tx, {
      ...hostMail(news, factsOf(found), { ...readerOf(host, office, found.appointment.id), reason }),
      ...toHost(`booking.advisor-${news}`, found, host),
      ...(freed ? { invitation: withdrawnInvitation(facts, { language }, postmark(office, found, now)) } : {}),
      dueAt: now,
    });
  }
}

async function seatsTaken(tx: Reader, { appointment }: FoundAppointment): Promise<number> {
  const [group] = await tx
    .select({ taken: reservation.seatsTaken })
    .from(reservation)
    .where(eq(reservation.id, appointment.reservationId ?? ""));
  return group?.taken ?? 0;
}
