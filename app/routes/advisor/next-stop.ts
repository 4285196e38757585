import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stopAutomaticNext } from "#app/domain/cases/commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.propose", { id, actor, request });
  const outcome = await stopAutomaticNext(context.db, { caseId: id, by: journalActor(actor) }, new Date());
  const told = outcome.ok ? { done: "next-stopped" } : { refused: outcome.reason };
  return redirect(workPaths.advisorCase({ id, ...told }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCase({ id: idParam(params) }));
}
