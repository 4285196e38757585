import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawReminder } from "#app/domain/keeping/reminder-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";

/** Stops the reminder of this scan. One that has gone already is as good as stopped. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  await withdrawReminder(context.db, response.id, new Date());
  return redirect(paths.keep({ token, done: "herinnering-gestopt" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.keep({ token: params.token ?? "" }));
}
