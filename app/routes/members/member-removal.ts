import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeMember } from "#app/domain/cases/member-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { doer, ownGroup } from "#app/web/own-candidate.server.ts";
import { workPaths } from "#app/work-paths.ts";

// gone already: the list shows it
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { id } = (await ownGroup(context.db, { id: idParam(params), actor, request })).kept;
  await removeMember(context.db, { groupId: id, memberId: idParam(params, "part"), by: doer(actor) });
  return redirect(workPaths.class({ id, done: "weggehaald" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.supervise");
  return redirect(workPaths.class({ id: idParam(params) }));
}
