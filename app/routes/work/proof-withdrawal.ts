import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawProof } from "#app/domain/work/proof-commands.server.ts";
import { findProof } from "#app/domain/work/queries.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "proof.withdraw", { id, actor, request });
  const proof = await findProof(context.db, { id: idParam(params, "part"), assignmentId: id });
  if (!proof) throw notFound();
  await withdrawProof(context.db, { proofId: proof.id, by: inWork.by }, new Date());
  return redirect(workPaths.workProof({ id, done: "ingetrokken" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.workProof({ id: idParam(params) }));
}
