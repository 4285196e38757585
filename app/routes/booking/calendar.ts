import type { LoaderFunctionArgs } from "@remix-run/node";
import { appointmentCalendar } from "#app/domain/booking/letters.server.ts";
import { actorOf, allow, gone } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { office } from "#app/web/office.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { openedBy } from "./parts/opened.server.ts";

/** The appointment as a file for one's own calendar; gone once it does not take place. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  if (["cancelled", "declined"].includes(found.appointment.status)) throw gone();
  const language = await languageOf(request, found.contact.language);
  const round = { found, language, token: params.token ?? "", office: office() };
  return new Response(appointmentCalendar(round, new Date()), {
    headers: {
      ...privately,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="spot035-${found.appointment.reference}.ics"`,
    },
  });
}
