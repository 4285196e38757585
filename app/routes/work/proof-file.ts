import type { LoaderFunctionArgs } from "@remix-run/node";
import { findProof } from "#app/domain/work/queries.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { proofPdf } from "#app/web/proof-pdf.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";
import { proofToken } from "./own-proofs-view.server.ts";

/** A proof of her own work on paper. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  await ownWork(context.db, "proof.make", { id, actor, request });
  const proof = await findProof(context.db, { id: idParam(params, "part"), assignmentId: id });
  if (!proof || proof.withdrawnAt !== null) throw notFound();
  return proofPdf(request, context, { proof, token: proofToken(proof), from: workPaths.workProof({ id }) });
}
