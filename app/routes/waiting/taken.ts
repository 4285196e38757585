import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { takeOffer } from "#app/domain/booking/waiting-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { office } from "#app/web/office.server.ts";
import { openedWaiting } from "./opened.server.ts";

/** Takes the offered time. Pressed twice it is taken once; what is not offered any more is said on the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  await openedWaiting(context.db, params.token);
  allow(actor, "waiting.change", { scope: { byLink: true }, request });
  const token = params.token ?? "";
  const outcome = await takeOffer(context.db, { token, office: office() }, new Date());
  if (!outcome.ok) return redirect(paths.waiting({ token, done: "weg" }), 303);
  return redirect(
    outcome.value === null ? paths.waiting({ token }) : paths.appointmentConfirmed({ token: outcome.value.token }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.waiting({ token: params.token ?? "" }));
}
