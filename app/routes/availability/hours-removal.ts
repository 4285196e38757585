import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeHours } from "#app/domain/agenda/schedule-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Takes weekly hours out of a schedule; what was booked in them stays. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const id = idParam(params);
  if (!(await removeHours(context.db, { ...hers, id, hoursId: idParam(params, "part") }))) throw notFound();
  return redirect(workPaths.advisorSchedule({ id, done: "removed", advisor: other }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorSchedule({ id: idParam(params) }));
}
