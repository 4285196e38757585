import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { casePaths } from "#app/case-paths.ts";
import { removeAttachment } from "#app/domain/cases/attachment-commands.server.ts";
import { caseStore } from "#app/web/case-files.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import { openedCase } from "./opened.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const { contact } = await openedFile(context.db, token);
  allow(actor, "case.files", { scope: { byLink: true }, request });
  const id = idParam(params);
  await openedCase(context.db, { id, contactId: contact.id });
  const by = { id: null, role: "entrepreneur" };
  const file = { id: idParam(params, "part"), caseId: id, side: "owner" as const };
  const outcome = await removeAttachment(context.db, { store: caseStore(), ...file, by, any: false });
  const after = outcome.ok ? { done: "removed" } : { refused: outcome.reason };
  return redirect(casePaths.ownFiles({ token, id, ...after }), 303);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  await openedFile(context.db, token);
  allow(actor, "case.files", { scope: { byLink: true }, request });
  return redirect(casePaths.ownFiles({ token, id: idParam(params) }));
}
