import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawCase } from "#app/domain/cases/commands.server.ts";
import { settings } from "#app/settings.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const change = { caseId: id, by: journalActor(actor), homeUrl: settings().appUrl + workPaths.candidateHome() };
  const outcome = await withdrawCase(context.db, change, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "withdrawn" } : { refused: outcome.reason }) }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCase({ id: idParam(params) }));
}
