import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { refreshCalendar } from "#app/domain/calendars/busy-commands.server.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Lets the job fetch a calendar now; nobody is called here. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  const hers = { advisorId: actor.personId ?? "", id: idParam(params) };
  const outcome = await refreshCalendar(context.db, hers, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.advisorCalendars({ done: "fetched" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "calendars.manage", { scope: { advisorId: actor.personId }, request });
  return redirect(workPaths.advisorCalendars());
}
