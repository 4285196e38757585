import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { clearDay } from "#app/domain/agenda/schedule-commands.server.ts";
import { dateIn } from "#app/lib/dates.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Lets a date follow the week again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  const id = idParam(params);
  const date = dateIn(params.part ?? null);
  if (date === null || !(await clearDay(context.db, { ...hers, id, date }))) throw notFound();
  return redirect(workPaths.advisorDays({ id, done: "cleared", from: date, advisor: other }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorDays({ id: idParam(params) }));
}
