import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptProposal, agreeToProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor, ownOffer } from "./own.server.ts";

// refused: back to the proposal, whose page says how it stands now
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const { proposal, minor } = await ownOffer(context.db, { id: idParam(params), actor, request });
  const { id } = proposal;
  const answer = { proposalId: id, by: candidateActor(actor), links: caseLinks() };
  if (minor) {
    await agreeToProposal(context.db, answer, new Date());
    return redirect(workPaths.candidateProposal({ id }));
  }
  const outcome = await acceptProposal(context.db, answer, new Date());
  if (!outcome.ok) return redirect(workPaths.candidateProposal({ id }));
  return redirect(workPaths.candidateAssignment({ id: outcome.value.assignmentId, done: "aanvaard" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.candidateProposal({ id: idParam(params) }));
}
