import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stopAsking } from "#app/domain/work/after-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { linkedWork } from "./own.server.ts";

/** Says beforehand that she wants no mail that asks whether it helped. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const { token, contact } = await linkedWork(context.db, { token: params.token, id });
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  await stopAsking(context.db, { caseId: id, contactId: contact.id }, new Date());
  return redirect(paths.fileDelivery({ token, id, done: "niet-vragen" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.fileDelivery({ token: params.token ?? "", id: idParam(params) }));
}
