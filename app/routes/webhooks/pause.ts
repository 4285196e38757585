import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { pauseWebhook } from "#app/domain/webhooks/commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Sends nothing more until it is resumed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const id = idParam(params);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await pauseWebhook(context.db, { id, by });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorWebhook({ id, done: "gepauzeerd" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  return redirect(workPaths.coordinatorWebhook({ id: idParam(params) }));
}
