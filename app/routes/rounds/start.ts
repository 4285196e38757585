import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { startRound } from "#app/domain/rounds/commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "round.manage");
  const id = idParam(params);
  const outcome = await startRound(context.db, { id, by: journalActor(actor) }, new Date());
  return redirect(workPaths.coordinatorRound(outcome.ok ? { id } : { id, refused: outcome.reason }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "round.manage");
  return redirect(workPaths.coordinatorRound({ id: idParam(params) }));
}
