import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { withdrawProposal } from "#app/domain/cases/commands.server.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { proposalAnswered } from "./proposal-answered.server.ts";
import { asked, by, inTheWay, offerFor, only } from "./work.server.ts";

/** Takes an offer back that was not answered yet, and tells the candidate. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "proposals.write");
  allow(actor, "case.list");
  if (request.method !== "POST") return only("POST");
  const own = { actor, action: "case.propose", id: asked(params) } as const;
  await offerFor(context.db, own);
  const change = { proposalId: own.id, by: by(actor, "office"), links: caseLinks() };
  const outcome = await withdrawProposal(context.db, change, new Date());
  if (!outcome.ok && outcome.reason !== "is-withdrawn") return inTheWay("proposal", outcome);
  return proposalAnswered(context.db, { actor, offer: await offerFor(context.db, own), request });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}
