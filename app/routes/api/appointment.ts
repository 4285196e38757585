import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { isAboutAppointment } from "#app/domain/booking/appointment.ts";
import { moveAppointment } from "#app/domain/booking/commands.server.ts";
import { postcodeIn } from "#app/domain/booking/moved-appointment.server.ts";
import { moveSchema } from "#app/domain/booking/schema.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { office } from "#app/web/office.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { checked, readJson } from "#app/web/read-json.server.ts";
import { bookingFaults } from "./booking-faults.ts";
import { appointmentOf, openedBy, standsInTheWay } from "./opened.server.ts";
import { timeProblem } from "./time-problem.server.ts";

/** How an appointment stands, for whoever has its token. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  await withinLimit("slots", context.clientAddress);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  return appointmentOf(found, params.token ?? "");
}

/** Moves it to another start. The same start again changes nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  if (request.method !== "PATCH")
    return problemResponse(
      { status: 405, code: "method-not-allowed", detail: "Use GET or PATCH." },
      { Allow: "GET, PATCH" },
    );
  await withinLimit("change", context.clientAddress);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const { start } = checked(await readJson(request), moveSchema, bookingFaults);
  const { id, place, address, reservationId } = found.appointment;
  const by = { id: actor.personId, role: "entrepreneur" };
  const change = { id, start, by, language: found.contact.language, office: office() };
  const outcome = await moveAppointment(context.db, change, new Date());
  if (outcome.ok) return appointmentOf(await openedBy(context.db, params.token), params.token ?? "");
  const { reason } = outcome;
  if (reason === "not-found" || isAboutAppointment(reason)) return standsInTheWay(reason);
  const except = found.type.seats > 1 ? undefined : (reservationId ?? undefined);
  return timeProblem(context.db, {
    ...{ reason, start },
    wish: { kind: found.type.id, place, postcode: postcodeIn(address), except },
  });
}
