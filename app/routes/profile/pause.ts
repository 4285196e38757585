import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setPause } from "#app/domain/cases/candidate-commands.server.ts";
import { pauseChoice } from "#app/domain/cases/standing-schema.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { doer, ownCandidate } from "#app/web/own-candidate.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { id } = (await ownCandidate(context.db, { id: idParam(params), actor, request })).kept;
  const form = await readForm(request, pauseChoice);
  if (!form.ok) return redirect(workPaths.ownProfile({ id }));
  const outcome = await setPause(context.db, { id, paused: form.value.paused, by: doer(actor) });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.ownProfile({ id, done: form.value.paused ? "pauze" : "hervat" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.create");
  return redirect(workPaths.ownProfile({ id: idParam(params) }));
}
