import { answeredQuestions } from "#app/domain/agenda/type-questions.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { googleLink, outlookLink } from "#app/domain/booking/calendar-links.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import { type FoundAppointment, findAppointmentByLink, stateOf } from "#app/domain/booking/queries.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { formatDate, formatDateTime, formatTimeRange, machineTime } from "#app/lib/format.ts";
import { bookedTexts } from "#app/texts/booked.ts";
import { bookingMailTexts } from "#app/texts/booking-mail.ts";
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
  const { appointment: row, hosts, contact, type, room, meetingUrl } = found;
  const [start, end, zone] = [row.startsAt.getTime(), row.endsAt.getTime(), row.timeZone];
  const where = whereIs({ ...row, room, meetingUrl: row.place === "online" ? meetingUrl : null }, language);
  const summary = bookingMailTexts[language].summary(type.names[language], row.reference);
  const entry = { title: summary, start, end, location: where, details: "" };
  const reason = (verb: "move" | "cancel"): AppointmentRefusal | null => {
    const allowed = appointmentCan[verb](stateOf(found), now.getTime());
    return allowed.ok ? null : allowed.reason;
  };
  return {
    kind: type.names[language],
    place: row.place,
    status: row.status,
    sequence: row.sequence,
    reference: row.reference,
    question: row.question,
    answers: answeredQuestions(type.questions, row.answers, language),
    advisor: hosts.map(({ name }) => name).join(language === "nl" ? " en " : " and "),
    email: contact.email,
    where,
    date: formatDate(start, language, zone),
    times: formatTimeRange({ start, end }, language, zone),
    ownTimes: ownTimes({ start, end, zone, guestZone: row.guestZone }, language),
    when: formatDateTime(start, language, zone),
    machineTime: machineTime(start, zone),
    minutes: (end - start) / minuteMs,
    until: bookedTexts[language].manage.until(type.moveNotice / 60, type.cancelNotice / 60),
    movable: reason("move") === null,
    cancellable: reason("cancel") === null,
    changeable: reason("move") === null || reason("cancel") === null,
    tooLate: reason("move") === "too-late" && reason("cancel") === "too-late",
    google: googleLink(entry),
    outlook: outlookLink(entry),
  };
}

export type AppointmentView = ReturnType<typeof viewOf>;

/** The same moment on the clock she lives by, when that is another one. */
function ownTimes(
  { start, end, zone, guestZone }: { start: number; end: number; zone: string; guestZone: string | null },
  language: Language,
): string | null {
  if (guestZone === null || guestZone === zone) return null;
  return `${formatDate(start, language, guestZone)}, ${formatTimeRange({ start, end }, language, guestZone)}`;
}
