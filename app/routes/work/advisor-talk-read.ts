import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markRead } from "#app/domain/work/message-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { advisedWork } from "./own.server.ts";
import { readUntil } from "./read-until.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  await advisedWork(context.db, "work.talk", { id, actor, request });
  const reading = { caseId: id, side: "advisor", personId: actor.personId } as const;
  await markRead(context.db, { ...reading, until: await readUntil(request) });
  return redirect(workPaths.advisorTalk({ id, done: "gelezen" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorTalk({ id: idParam(params) }));
}
