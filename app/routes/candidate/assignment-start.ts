import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { startAssignment } from "#app/domain/cases/assignment-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownAssignment } from "./own.server.ts";

// begun already: the page shows it
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { id } = (await ownAssignment(context.db, { id: idParam(params), actor, request })).work;
  const outcome = await startAssignment(context.db, { assignmentId: id, by: candidateActor(actor) }, new Date());
  return redirect(workPaths.candidateAssignment({ id, done: outcome.ok ? "begonnen" : undefined }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.candidateAssignment({ id: idParam(params) }));
}
