import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { cancelAppointment } from "#app/domain/booking/commands.server.ts";
import { cancellationSchema } from "#app/domain/booking/schema.ts";
import { withinLimit } from "#app/web/api-limit.server.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { office } from "#app/web/office.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import { checked, readJson } from "#app/web/read-json.server.ts";
import { bookingFaults } from "./booking-faults.ts";
import { appointmentOf, openedBy, standsInTheWay } from "./opened.server.ts";

/** Cancels an appointment; its time is free at once. Cancelling again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  if (request.method !== "POST") return onlyPost();
  await withinLimit("change", context.clientAddress);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const { reason } = checked(await readJson(request), cancellationSchema, bookingFaults);
  const by = { id: actor.personId, role: "entrepreneur" };
  const change = { id: found.appointment.id, by, reason, language: found.contact.language, office: office() };
  const outcome = await cancelAppointment(context.db, change, new Date());
  if (!outcome.ok && outcome.reason !== "is-cancelled") return standsInTheWay(outcome.reason);
  return appointmentOf(await openedBy(context.db, params.token), params.token ?? "");
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "appointment.book");
  return onlyPost();
}

const onlyPost = () =>
  problemResponse({ status: 405, code: "method-not-allowed", detail: "Use POST." }, { Allow: "POST" });
