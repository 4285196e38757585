import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { proofPdf } from "#app/web/proof-pdf.server.ts";
import { openedProof } from "./opened-proof.server.ts";

/** A proof on paper, for who has its link. One that was withdrawn is printed no more. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, proof, signed } = await openedProof(context.db, params.token);
  allow(actor, "proof.read", { scope: { byLink: true }, request });
  if (!signed || proof.withdrawnAt !== null) throw notFound();
  return proofPdf(request, context, { proof, token, from: paths.proof({ token }) });
}
