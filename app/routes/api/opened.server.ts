import { findAppointmentByLink } from "#app/domain/booking/queries.server.ts";
import { office } from "#app/web/office.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";

/** The appointment that a private token opens. @throws a problem document: 404 for an unknown token, 410 for one that has expired */
export async function openedBy(db: Parameters<typeof findAppointmentByLink>[0], token: string | undefined) {
  const found = await findAppointmentByLink(db, token ?? "");
  if (!found) throw problemResponse({ status: 404, code: "not-found", detail: "There is no appointment here." });
  if (found.linkExpiresAt <= new Date())
    throw problemResponse({ status: 410, code: "expired", detail: "This token has expired with its appointment." });
  return found;
}

/** An appointment as programs get it: what the holder of its link may see. */
export function appointmentOf({ appointment, type }: Awaited<ReturnType<typeof openedBy>>, token: string): Response {
  const { reference, place, startsAt, endsAt, timeZone, status, sequence } = appointment;
  const answer = {
    ...{ reference, token, status, kind: type.code, place, timeZone, sequence },
    ...{ start: startsAt.toISOString(), end: endsAt.toISOString() },
    manageUrl: office().appointmentUrl(token),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

const meanings: Record<string, string> = {
  "too-late": "It is too late for that: see the notice of this kind of meeting.",
  "has-started": "The appointment has started.",
};

/** How the appointment stands keeps this from being done. */
export const standsInTheWay = (reason: string): Response =>
  problemResponse({
    ...{ status: 409, code: `appointment-${reason}` },
    detail: meanings[reason] ?? `The appointment ${reason.replace("-", " ")}.`,
  });
