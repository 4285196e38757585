import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setConsent } from "#app/domain/cases/candidate-commands.server.ts";
import { consentChoice } from "#app/domain/cases/standing-schema.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { doer, ownCandidate } from "#app/web/own-candidate.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.create");
  const { id } = (await ownCandidate(context.db, { id: idParam(params), actor, request })).kept;
  const form = await readForm(request, consentChoice);
  if (!form.ok) return redirect(workPaths.ownProfile({ id }));
  const outcome = await setConsent(context.db, { id, agrees: form.value.agrees, by: doer(actor) }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.ownProfile({ id, done: form.value.agrees ? "toestemming" : "ingetrokken" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.create");
  return redirect(workPaths.ownProfile({ id: idParam(params) }));
}
