// To whom a letter about an appointment goes, and in which row it stands.
import type { Postmark } from "#app/domain/booking/calendar-parts.ts";
import type { HostReader } from "#app/domain/booking/mails.ts";
import type { FoundAppointment, HostPerson } from "#app/domain/booking/queries.server.ts";

/** What of the office a letter to an advisor needs. */
export interface Desk {
  readonly mailbox: string;
  readonly agendaUrl: (appointmentId: string) => string;
}

/** Does it share its time with other companies? Then the advisor's calendar has one event for all of them. */
export const isGroup = ({ type }: Pick<FoundAppointment, "type">): boolean => type.seats > 1;

/** To the entrepreneur. `thread`: letters about one entry in one calendar go in the order in which they were written. */
export function toGuest(kind: string, { appointment, contact }: FoundAppointment) {
  const { id, sequence, updatedAt } = appointment;
  return {
    ...{ kind, key: `appointment:${id}:${sequence}:guest`, thread: `appointment:${id}:guest`, threadedAt: updatedAt },
    to: { name: contact.name, address: contact.email },
  };
}

/** To an advisor. Letters about one group are one row, whichever of its companies they are about. */
export function toHost(kind: string, found: FoundAppointment, host: HostPerson) {
  const { id, sequence, reservationId, updatedAt } = found.appointment;
  const key = `appointment:${id}:host:${host.id}:${sequence}:${kind}`;
  const to = { name: host.name, address: host.email };
  // its companies change each at their own moments, so those do not settle the order of a group
  if (isGroup(found) && reservationId !== null)
    return { kind, key, to, thread: `reservation:${reservationId}:host:${host.id}` };
  return { kind, key, to, thread: `appointment:${id}:host:${host.id}`, threadedAt: updatedAt };
}

export const readerOf = (host: HostPerson, desk: Desk, appointmentId: string): HostReader => ({
  language: host.language,
  name: host.name,
  agendaUrl: desk.agendaUrl(appointmentId),
});

/** Who organises: the mailbox that sends, so that calendars trust it. The moment never goes back behind the last change. */
export const postmark = (desk: Desk, { appointment }: FoundAppointment, now: Date): Postmark => ({
  organizer: { name: "SPOT 035", email: desk.mailbox },
  stampedAt: Math.max(now.getTime(), appointment.updatedAt.getTime()),
});
