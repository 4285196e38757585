import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markRead } from "#app/domain/work/message-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { linkedWork } from "./own.server.ts";
import { readUntil } from "./read-until.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "work.talk", { scope: { byLink: true }, request });
  const reading = { caseId: id, side: "entrepreneur", personId: null } as const;
  await markRead(context.db, { ...reading, until: await readUntil(request) });
  return redirect(paths.fileTalk({ token, id, done: "gelezen" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.fileTalk({ token: params.token ?? "", id: idParam(params) }));
}
