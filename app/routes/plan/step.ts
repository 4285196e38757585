import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { changedStep } from "./changed-step.server.ts";
import { byResult } from "./doors.server.ts";

/** What she does with a step of the plan behind her result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const opened = await byResult(request, context.db, params.token);
  allow(actor, "plan.edit", { scope: { byLink: true }, request });
  return changedStep(request, context.db, opened);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.plan({ token: params.token ?? "" }));
}
