import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { casePaths } from "#app/case-paths.ts";
import { removeAttachment } from "#app/domain/cases/attachment-commands.server.ts";
import { caseStore } from "#app/web/case-files.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.files", { id, actor, request });
  const file = { id: idParam(params, "part"), caseId: id, side: "others" as const };
  const removal = { store: caseStore(), ...file, by: journalActor(actor), any: true };
  const outcome = await removeAttachment(context.db, removal);
  return redirect(
    casePaths.caseFiles({ id, ...(outcome.ok ? { done: "removed" } : { refused: outcome.reason }) }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(casePaths.caseFiles({ id: idParam(params) }));
}
