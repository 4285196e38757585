import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { undoMerge } from "#app/domain/cases/merge-commands.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.edit", { id, actor, request });
  const outcome = await undoMerge(context.db, { caseId: id, by: journalActor(actor), links: caseLinks() }, new Date());
  return redirect(
    workPaths.advisorCase({ id, ...(outcome.ok ? { done: "unmerged" } : { refused: outcome.reason }) }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCase({ id: idParam(params) }));
}
