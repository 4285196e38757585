import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setPause } from "#app/domain/cases/candidate-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor } from "./own.server.ts";

/** She is there again: proposals may come once more. Somebody else's candidate is not there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.browse");
  const outcome = await setPause(context.db, { id: idParam(params), paused: false, by: candidateActor(actor) });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.candidateHome({ done: "back" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "case.browse");
  return redirect(workPaths.candidateHome());
}
