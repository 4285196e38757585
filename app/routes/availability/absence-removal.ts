import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeAbsence } from "#app/domain/agenda/absence-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { whoseAgenda } from "#app/web/whose-agenda.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** She is not away after all. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const { hers, other } = await whoseAgenda(context.db, { actor, request });
  if (!(await removeAbsence(context.db, { ...hers, id: idParam(params) }))) throw notFound();
  return redirect(workPaths.advisorAbsences({ done: "back", advisor: other }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAbsences());
}
