import { redirect } from "@remix-run/node";
import { answeredQuestions } from "#app/domain/agenda/type-questions.ts";
import { type AppointmentRefusal, appointmentCan } from "#app/domain/booking/appointment.ts";
import { whereIs } from "#app/domain/booking/mails.ts";
import { type FoundAppointment, stateOf } from "#app/domain/booking/queries.server.ts";
import { routeLink } from "#app/domain/booking/route-link.ts";
import { formatDate, formatTimeRange } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";
import { workPaths } from "#app/work-paths.ts";

/** An appointment as the advisor's pages show it: finished words, and what can be done at this moment. */
export function appointmentView(found: FoundAppointment, language: Language, now: Date) {
  const { appointment, contact, company, hosts, type, room, meetingUrl } = found;
  const { id, status, question, notes, notesRevision, reference, place, address } = appointment;
  const can = (verb: keyof typeof appointmentCan): boolean => refusalOf(found, verb, now) === null;
  return {
    ...{ id, status, question, notes, notesRevision, reference, company },
    kind: type.names[language],
    when: whenIs(found, language),
    where: whereIs({ ...appointment, room, meetingUrl: null }, language),
    join: place === "online" ? meetingUrl : null,
    route: place === "on-site" && address !== null ? routeLink(address) : null,
    answers: answeredQuestions(type.questions, appointment.answers, language),
    contact: { name: contact.name, email: contact.email, phone: contact.phone },
    advisor: hosts.map(({ name }) => name).join(", "),
    can: {
      hold: can("hold") && status !== "held",
      markNoShow: can("markNoShow") && status !== "no-show",
      addNotes: can("addNotes"),
      makeCase: status !== "cancelled" && status !== "declined",
      outcomeLater: !can("hold") && status === "confirmed",
      decide: can("approve"),
      move: can("moveByOffice"),
      cancel: can("cancelByOffice") && status !== "requested",
      handOver: can("handOver"),
      followUp: status !== "requested",
    },
  };
}

export type AppointmentView = ReturnType<typeof appointmentView>;

/** What the page of one deed starts with. @throws a redirect to the appointment, with the reason, when it cannot be done (any more) */
export function pageOfDeed(
  found: FoundAppointment,
  { verb, language }: { verb: keyof typeof appointmentCan; language: Language },
  now: Date,
) {
  const { id } = found.appointment;
  const refused = refusalOf(found, verb, now);
  if (refused !== null) throw redirect(workPaths.advisorAppointment({ id, refused }));
  return { id, company: found.company, when: whenIs(found, language) };
}

function refusalOf(found: FoundAppointment, verb: keyof typeof appointmentCan, now: Date): AppointmentRefusal | null {
  const allowed = appointmentCan[verb](stateOf(found), now.getTime());
  return allowed.ok ? null : allowed.reason;
}

function whenIs({ appointment: row }: FoundAppointment, language: Language): string {
  const times = { start: row.startsAt.getTime(), end: row.endsAt.getTime() };
  return `${formatDate(times.start, language, row.timeZone)}, ${formatTimeRange(times, language, row.timeZone)}`;
}
