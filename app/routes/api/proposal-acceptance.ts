import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { acceptProposal, agreeToProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { proposalAnswered } from "./proposal-answered.server.ts";
import { asked, by, inTheWay, offerFor, only } from "./work.server.ts";

/** Accepts a proposal: the case is hers; of somebody under age it waits for her teacher. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "proposals.write");
  allow(actor, "proposal.list");
  if (request.method !== "POST") return only("POST");
  const own = { actor, action: "proposal.decide", id: asked(params) } as const;
  await offerFor(context.db, own);
  const answer = { proposalId: own.id, by: by(actor), links: caseLinks() };
  const now = new Date();
  const accepted = await acceptProposal(context.db, answer, now);
  const minor = !accepted.ok && accepted.reason === "needs-teacher";
  const outcome = minor ? await agreeToProposal(context.db, answer, now) : accepted;
  const again = !outcome.ok && (outcome.reason === "is-accepted" || outcome.reason === "is-confirming");
  if (!outcome.ok && !again) return inTheWay("proposal", outcome);
  return proposalAnswered(context.db, { actor, offer: await offerFor(context.db, own), request });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}
