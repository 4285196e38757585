import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { leaveWaiting } from "#app/domain/cases/waiting-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { candidateActor } from "./own.server.ts";
import { ownCandidate } from "./own-candidate.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const by = candidateActor(await guard(request, "case.browse"));
  const { candidate } = await ownCandidate(context.db, by.id, new Date());
  const outcome = await leaveWaiting(context.db, { caseId: idParam(params), candidateId: candidate.id, by });
  const told = outcome.ok ? { done: "left" } : { refused: outcome.reason };
  return redirect(workPaths.candidateWaiting(told), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "case.browse");
  return redirect(workPaths.candidateWaiting());
}
