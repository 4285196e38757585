import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { closeCase } from "#app/domain/cases/commands.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "./owner.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const found = await findCase(context.db, id);
  allow(actor, "case.edit", { scope: { advisorId: found?.case.advisorId ?? null }, request });
  if (!found) throw notFound();
  const change = { caseId: id, by: journalActor(actor) };
  const outcome = await closeCase(context.db, change, new Date());
  return redirect(paths.advisorCase({ id, ...(outcome.ok ? { done: "closed" } : { refused: outcome.reason }) }), 303);
}
