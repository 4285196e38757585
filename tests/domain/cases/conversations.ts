import { registerContact } from "#app/domain/people/steps.server.ts";
import type { Database } from "#db/database.ts";
import { madeRow } from "#db/row.ts";
import { appointment } from "#db/schema/booking.ts";
import { intakeType } from "#tests/domain/booking/bookings.ts";

let count = 0;

/** A conversation of an advisor with a new company; it began an hour ago unless told otherwise. @returns its id */
export function addConversation(
  db: Database,
  facts: {
    advisorId: string;
    status?: "confirmed" | "cancelled" | "held" | "no-show";
    startsAt?: Date;
    notes?: string;
    company?: string;
  },
): Promise<string> {
  const { advisorId, status = "confirmed", startsAt = new Date(Date.now() - 3_600_000), notes = "" } = facts;
  const nth = ++count;
  const email = `talk-${nth}-${crypto.randomUUID()}@company.example`;
  return db.transaction(async (tx) => {
    const company = facts.company ?? `Bakkerij ${nth}`;
    const who = await registerContact(tx, { name: `Bakker ${nth}`, email, language: "nl", company, sector: "G" });
    const made = madeRow(
      await tx
        .insert(appointment)
        .values({
          ...{
            ...who,
            advisorId,
            status,
            startsAt,
            notes,
            reference: crypto.randomUUID(),
            typeId: intakeType,
            answers: {},
          },
          ...{ place: "media-park", endsAt: new Date(startsAt.getTime() + 45 * 60_000), timeZone: "Europe/Amsterdam" },
          ...{ wallTime: "2026-11-02T10:00", question: "Hoe krijg ik meer bestellingen?", updatedAt: startsAt },
        })
        .returning({ id: appointment.id }),
    );
    return made.id;
  });
}
