import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { casePaths } from "#app/case-paths.ts";
import { removeAttachment } from "#app/domain/cases/attachment-commands.server.ts";
import { caseStore } from "#app/web/case-files.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { candidateActor, ownAssignment } from "./own.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work } = await ownAssignment(context.db, { id, actor, request });
  const file = { id: idParam(params, "part"), caseId: work.caseId, side: "others" as const };
  const removal = { store: caseStore(), ...file, by: candidateActor(actor), any: false };
  const outcome = await removeAttachment(context.db, removal);
  return redirect(
    casePaths.workFiles({ id, ...(outcome.ok ? { done: "removed" } : { refused: outcome.reason }) }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(casePaths.workFiles({ id: idParam(params) }));
}
