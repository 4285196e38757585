import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { declineOffer } from "#app/domain/booking/waiting-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { openedWaiting } from "./opened.server.ts";

/** Gives the offered time to the next one, and keeps waiting. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  await openedWaiting(context.db, params.token);
  allow(actor, "waiting.change", { scope: { byLink: true }, request });
  const token = params.token ?? "";
  await declineOffer(context.db, token, new Date());
  return redirect(paths.waiting({ token }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.waiting({ token: params.token ?? "" }));
}
