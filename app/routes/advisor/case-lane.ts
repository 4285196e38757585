import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { laneChoiceSchema } from "#app/domain/cases/case-form.ts";
import { chooseLane } from "#app/domain/cases/commands.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { journalActor } from "./owner.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const found = await findCase(context.db, id);
  allow(actor, "case.edit", { scope: { advisorId: found?.case.advisorId ?? null }, request });
  if (!found) throw notFound();
  const form = await readForm(request, laneChoiceSchema);
  if (!form.ok) return redirect(paths.advisorCase({ id, refused: form.errors.lane ? "lane" : "note" }), 303);
  const outcome = await chooseLane(context.db, { caseId: id, ...form.value, by: journalActor(actor) }, new Date());
  return redirect(paths.advisorCase({ id, ...(outcome.ok ? { done: "routed" } : { refused: outcome.reason }) }), 303);
}
