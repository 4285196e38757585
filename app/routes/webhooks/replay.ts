import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { replayDelivery } from "#app/domain/webhooks/commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Lets a delivery that ended go once more. The id is the delivery's. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "webhooks.manage");
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await replayDelivery(context.db, { id: idParam(params), by }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorWebhook({ id: outcome.value, done: "opnieuw" }));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "webhooks.manage");
  return redirect(workPaths.coordinatorWebhooks());
}
