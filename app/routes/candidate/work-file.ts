import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "#app/web/case-files.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { candidateActor, ownAssignment } from "./own.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { work } = await ownAssignment(context.db, { id: idParam(params), actor, request });
  const file = { id: idParam(params, "part"), caseId: work.caseId, side: "others" as const };
  return fileResponse(context.db, { ...file, by: candidateActor(actor) });
}
