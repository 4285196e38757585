import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeHours } from "#app/domain/work/hours-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.log", { id, actor, request });
  const outcome = await removeHours(context.db, { ...inWork, hoursId: idParam(params, "part") });
  const after = outcome.ok ? { done: "weg" } : { refused: outcome.reason };
  return redirect(workPaths.workLog({ id, ...after }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.workLog({ id: idParam(params) }));
}
