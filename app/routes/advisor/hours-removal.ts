import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeHours } from "#app/domain/booking/availability-commands.server.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "availability.edit", { scope: { advisorId: actor.personId }, request });
  if (!(await removeHours(context.db, actor.personId ?? "", idParam(params)))) throw notFound();
  return redirect(workPaths.advisorAvailability({ done: "removed" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAvailability());
}
