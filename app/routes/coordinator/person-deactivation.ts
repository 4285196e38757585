import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { deactivatePerson } from "#app/domain/people/account-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "people.manage");
  const id = idParam(params);
  const by = { id: actor.personId, role: "coordinator" };
  const outcome = await deactivatePerson(context.db, { personId: id, by }, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  return redirect(workPaths.coordinatorPerson({ id, done: outcome.ok ? "gestopt" : "laatste" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "people.manage");
  return redirect(workPaths.coordinatorPerson({ id: idParam(params) }));
}
