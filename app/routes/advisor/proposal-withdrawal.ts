import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawProposal } from "#app/domain/cases/commands.server.ts";
import { findProposal } from "#app/domain/cases/queries.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const proposalId = idParam(params);
  const found = await findProposal(context.db, proposalId);
  allow(actor, "case.propose", { scope: { advisorId: found?.case.advisorId ?? null }, request });
  if (!found) throw notFound();
  const change = { proposalId, by: journalActor(actor), links: caseLinks() };
  const outcome = await withdrawProposal(context.db, change, new Date());
  const told = outcome.ok ? { done: "proposal-withdrawn" } : { refused: outcome.reason };
  return redirect(workPaths.advisorCase({ id: found.case.id, ...told }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCases());
}
