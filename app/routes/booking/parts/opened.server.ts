import { appointmentCan } from "#app/domain/booking/appointment.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import { type FoundAppointment, findAppointmentByLink, stateOf } from "#app/domain/booking/queries.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { formatDate, formatDateTime, formatTimeRange, machineTime } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { gone, notFound } from "#app/web/guard.server.ts";

/** The appointment that a private link opens. @throws 404 for an unknown link, 410 for one that has expired */
export async function openedBy(
  db: Parameters<typeof findAppointmentByLink>[0],
  token: string | undefined,
): Promise<FoundAppointment> {
  const found = await findAppointmentByLink(db, token ?? "");
  if (!found) throw notFound();
  if (found.linkExpiresAt <= new Date()) throw gone();
  return found;
}

/**
 * An appointment in finished words, for whoever holds its link. What we know of the contact besides stays out: somebody may have booked
 * with another's e-mail address.
 */
export function viewOf(found: FoundAppointment, language: Language, now: Date) {
  const { appointment: row, advisor, contact } = found;
  const [start, end, zone] = [row.startsAt.getTime(), row.endsAt.getTime(), row.timeZone];
  return {
    kind: row.kind,
    place: row.place,
    status: row.status,
    sequence: row.sequence,
    reference: row.reference,
    question: row.question,
    advisor: advisor.name,
    email: contact.email,
    where: whereIs(row, language),
    date: formatDate(start, language, zone),
    times: formatTimeRange({ start, end }, language, zone),
    when: formatDateTime(start, language, zone),
    machineTime: machineTime(start, zone),
    minutes: (end - start) / minuteMs,
    changeable: appointmentCan.move(stateOf(found), now.getTime()).ok,
  };
}

export type AppointmentView = ReturnType<typeof viewOf>;
