import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawCase } from "#app/domain/cases/commands.server.ts";
import { findCase } from "#app/domain/cases/queries.server.ts";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "./owner.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const found = await findCase(context.db, id);
  allow(actor, "case.edit", { scope: { advisorId: found?.case.advisorId ?? null }, request });
  if (!found) throw notFound();
  const change = { caseId: id, by: journalActor(actor), homeUrl: settings().appUrl + paths.candidateHome() };
  const outcome = await withdrawCase(context.db, change, new Date());
  return redirect(
    paths.advisorCase({ id, ...(outcome.ok ? { done: "withdrawn" } : { refused: outcome.reason }) }),
    303,
  );
}
