import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markRead } from "#app/domain/work/message-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";
import { readUntil } from "./read-until.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { work, inWork } = await ownWork(context.db, "work.talk", { id, actor, request });
  const reading = { caseId: work.caseId, side: "candidate", personId: inWork.by.id } as const;
  await markRead(context.db, { ...reading, until: await readUntil(request) });
  return redirect(workPaths.workTalk({ id, done: "gelezen" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.workTalk({ id: idParam(params) }));
}
