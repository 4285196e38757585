import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/web/case-files.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor, ownCase } from "#app/web/own-work.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await ownCase(context.db, "case.files", { id, actor, request });
  const asked = { id: idParam(params, "part"), caseId: id, side: "others" as const, by: journalActor(actor) };
  return fileResponse(context.db, asked);
}
