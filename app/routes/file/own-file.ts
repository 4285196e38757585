import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/web/case-files.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";
import { openedCase } from "./opened.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { contact } = await openedFile(context.db, params.token);
  allow(actor, "case.files", { scope: { byLink: true }, request });
  const caseId = idParam(params);
  await openedCase(context.db, { id: caseId, contactId: contact.id });
  const by = { id: null, role: "entrepreneur" };
  return fileResponse(context.db, { id: idParam(params, "part"), caseId, side: "owner", by });
}
