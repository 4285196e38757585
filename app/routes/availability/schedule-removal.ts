import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeSchedule } from "#app/domain/agenda/schedule-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Takes a schedule with its hours away; what was booked stays. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  if (!(await removeSchedule(context.db, { ...hers, id: idParam(params) }))) throw notFound();
  return redirect(workPaths.advisorAvailability({ done: "dropped", advisor: other }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAvailability());
}
