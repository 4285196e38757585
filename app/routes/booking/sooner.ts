import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { waitForSooner } from "#app/domain/booking/waiting-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { office } from "#app/web/office.server.ts";
import { openedBy } from "./parts/opened.server.ts";

/** Puts an appointment on the list for an earlier time. Pressed twice it stands there once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const found = await openedBy(context.db, params.token);
  allow(actor, "appointment.change", { scope: { byLink: true }, request });
  const language = await languageOf(request, found.contact.language);
  const wish = { appointmentId: found.appointment.id, language, office: office() };
  const outcome = await waitForSooner(context.db, wish, new Date());
  const waits = outcome.ok || outcome.reason === "waits-already";
  return redirect(paths.appointment({ token: params.token ?? "", ...(waits ? { done: "wachtlijst" } : {}) }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.appointment({ token: params.token ?? "" }));
}
