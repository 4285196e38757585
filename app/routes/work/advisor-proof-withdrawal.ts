import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { withdrawProof } from "#app/domain/work/proof-commands.server.ts";
import { findProof } from "#app/domain/work/queries.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { advisedWork } from "./own.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "case.list");
  const id = idParam(params);
  const { work } = await advisedWork(context.db, "proof.withdraw", { id, actor, request });
  const proof = await findProof(context.db, { id: idParam(params, "part"), assignmentId: work.id });
  if (!proof) throw notFound();
  await withdrawProof(context.db, { proofId: proof.id, by: journalActor(actor) }, new Date());
  return redirect(workPaths.advisorCaseWork({ id, done: "ingetrokken" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "case.list");
  return redirect(workPaths.advisorCaseWork({ id: idParam(params) }));
}
