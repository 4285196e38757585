import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { publishCase } from "#app/domain/cases/life-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const outcome = await publishCase(context.db, { caseId: id, by: journalActor(actor) }, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "published" } : { refused: outcome.reason }) }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCase({ id: idParam(params) }));
}
