import type { AppointmentFacts } from "#app/domain/booking/mails.ts";
import type { FoundAppointment } from "#app/domain/booking/queries.server.ts";

/** What letters tell of a found appointment. */
export function factsOf({
  appointment: row,
  type,
  hosts,
  contact,
  room,
  meetingUrl,
}: FoundAppointment): AppointmentFacts {
  return {
    id: row.id,
    reference: row.reference,
    names: type.names,
    place: row.place,
    address: row.address,
    room,
    meetingUrl: row.place === "online" ? meetingUrl : null,
    start: row.startsAt.getTime(),
    end: row.endsAt.getTime(),
    zone: row.timeZone,
    guestZone: row.guestZone,
    sequence: row.sequence,
    moveNotice: type.moveNotice,
    cancelNotice: type.cancelNotice,
    groupEvent: false,
    tentative: row.status === "requested",
    guest: { name: contact.name, email: contact.email },
    hosts: hosts.map(({ name, email }) => ({ name, email })),
  };
}

/**
 * The same for the advisor's calendar when a group meets: one event for all, named by the reservation, which tells of nobody. It is made once
 * (`sequence` 0) and withdrawn once (1): whoever moves to another group moves alone.
 */
export function groupFacts(found: FoundAppointment, sequence: 0 | 1): AppointmentFacts {
  const { reservationId, id, startsAt } = found.appointment;
  const reference = startsAt.toISOString().slice(0, 10);
  return { ...factsOf(found), groupEvent: true, tentative: false, id: reservationId ?? id, sequence, reference };
}
