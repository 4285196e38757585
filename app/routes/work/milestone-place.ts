import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { moveMilestone } from "#app/domain/work/milestone-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { ownWork } from "./own.server.ts";

const form = z.object({ direction: z.enum(["up", "down"]) });

/** Moves a step a place up or down. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "proposal.list");
  const id = idParam(params);
  const { inWork } = await ownWork(context.db, "work.plan", { id, actor, request });
  const posted = await readForm(request, form);
  if (!posted.ok) return redirect(workPaths.workPlan({ id }), 303);
  const move = { ...inWork, milestoneId: idParam(params, "part"), direction: posted.value.direction };
  const outcome = await moveMilestone(context.db, move);
  const after = outcome.ok ? { done: "verplaatst" } : { refused: outcome.reason };
  return redirect(workPaths.workPlan({ id, ...after }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "proposal.list");
  return redirect(workPaths.workPlan({ id: idParam(params) }));
}
