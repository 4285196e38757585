import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import { type FoundAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { formatDate, formatTimeRange } from "#app/lib/format.ts";
import type { Outcome } from "#app/lib/outcome.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";

/** An appointment as the advisor's pages show it: finished words, and what can be done at this moment. */
export function appointmentView(found: FoundAppointment, language: Language, now: Date) {
  const { appointment, contact, company, advisor } = found;
  const { id, kind, status, question, notes, notesRevision, reference, timeZone, startsAt, endsAt } = appointment;
  const times = { start: startsAt.getTime(), end: endsAt.getTime() };
  const can = (verb: keyof typeof appointmentCan): Outcome<null, AppointmentRefusal> =>
    appointmentCan[verb](stateOf(found), now.getTime());
  return {
    ...{ id, status, question, notes, notesRevision, reference, company },
    kind: bookingTexts[language].kinds[kind],
    when: `${formatDate(times.start, language, timeZone)}, ${formatTimeRange(times, language, timeZone)}`,
    where: whereIs(appointment, language),
    contact: { name: contact.name, email: contact.email, phone: contact.phone },
    advisor: advisor.name,
    can: {
      hold: can("hold").ok && status !== "held",
      markNoShow: can("markNoShow").ok && status !== "no-show",
      addNotes: can("addNotes").ok,
      makeCase: status !== "cancelled",
      outcomeLater: !can("hold").ok && status === "confirmed",
    },
  };
}

export type AppointmentView = ReturnType<typeof appointmentView>;
