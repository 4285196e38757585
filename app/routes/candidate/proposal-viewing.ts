import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { viewProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownOffer } from "./own.server.ts";

// what comes too late to be noted is no fault: the page shows how the proposal stands
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { proposal } = await ownOffer(context.db, { id: idParam(params), actor, request });
  await viewProposal(context.db, { proposalId: proposal.id, by: candidateActor(actor) }, new Date());
  return new Response(null, { status: 204 });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.candidateProposal({ id: idParam(params) }));
}
