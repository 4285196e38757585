import type { LoaderFunctionArgs } from "@remix-run/node";
import { allow, bearer } from "#app/web/bearer.server.ts";
import { proposalAnswered } from "./proposal-answered.server.ts";
import { asked, offerFor } from "./work.server.ts";

/** One proposal, with the words that both sides read. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await bearer(request, context, "proposals.read");
  allow(actor, "account.use");
  const offer = await offerFor(context.db, { actor, action: "case.read", id: asked(params) });
  return proposalAnswered(context.db, { actor, offer, request });
}
