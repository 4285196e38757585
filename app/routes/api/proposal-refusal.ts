import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { declineProposal } from "#app/domain/cases/proposal-commands.server.ts";
import { proposalDeclineSchema } from "#app/domain/cases/schema.ts";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { caseLinks } from "#app/web/case-links.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { checked, readJson } from "#app/web/read-json.server.ts";
import { proposalAnswered } from "./proposal-answered.server.ts";
import { asked, by, inTheWay, offerFor, only } from "./work.server.ts";
import { workFaults } from "./work-fields.ts";

/** Says no to a proposal. The reason never counts against her. Again changes nothing and answers the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await bearer(request, context, "proposals.write");
  allow(actor, "proposal.list");
  if (request.method !== "POST") return only("POST");
  const own = { actor, action: "proposal.decide", id: asked(params) } as const;
  await offerFor(context.db, own);
  const why = checked(await readJson(request), proposalDeclineSchema, workFaults);
  const answer = { proposalId: own.id, by: by(actor), links: caseLinks(), ...why };
  const outcome = await declineProposal(context.db, answer, new Date());
  if (!outcome.ok && outcome.reason !== "is-declined") return inTheWay("proposal", outcome);
  return proposalAnswered(context.db, { actor, offer: await offerFor(context.db, own), request });
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return only("POST");
}
