import type { Office } from "#app/domain/booking/letters.server.ts";
import { fingerprint } from "#app/lib/secret.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** What letters about appointments need of the outside: the mailbox that sends them and whole addresses for their links. */
export function office(): Office {
  const { appUrl, mailFrom, sessionSecret } = settings();
  return {
    mailbox: mailFrom,
    bookingUrl: appUrl + paths.booking(),
    appointmentUrl: (token) => appUrl + paths.appointment({ token }),
    calendarUrl: (token) => appUrl + paths.appointmentCalendar({ token }),
    ratingUrl: (token) => appUrl + paths.appointmentRating({ token }),
    waitingUrl: (token) => appUrl + paths.waiting({ token }),
    secretOf: (name) => fingerprint(name, sessionSecret ?? ""),
    agendaUrl: (id) => appUrl + workPaths.advisorAppointment({ id }),
  };
}
