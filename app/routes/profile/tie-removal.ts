import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeConflict } from "#app/domain/cases/candidate-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { doer, ownCandidate } from "#app/web/own-candidate.server.ts";
import { workPaths } from "#app/work-paths.ts";

// gone already: the page shows it
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { id } = (await ownCandidate(context.db, { id: idParam(params), actor, request })).kept;
  await removeConflict(context.db, { id, conflictId: idParam(params, "part"), by: doer(actor) });
  return redirect(workPaths.profileTies({ id, done: "weggehaald" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.create");
  return redirect(workPaths.profileTies({ id: idParam(params) }));
}
