import type { WebhookPayload } from "#app/domain/webhooks/events.ts";
import type { FoundAppointment } from "./queries.server.ts";

/** What other programs are told of an appointment: which, what kind, where and when. Not with whom, nor about what. */
export function announced({
  appointment: row,
  type,
}: Pick<FoundAppointment, "appointment" | "type">): WebhookPayload["data"] {
  return {
    id: row.id,
    reference: row.reference,
    kind: type.code,
    place: row.place,
    start: row.startsAt.toISOString(),
    end: row.endsAt.toISOString(),
    timeZone: row.timeZone,
    status: row.status,
    sequence: row.sequence,
  };
}
