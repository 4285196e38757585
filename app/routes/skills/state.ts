import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { retireSkill } from "#app/domain/matching/commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { openedSkill } from "./opened-skill.server.ts";

const stateForm = z.object({ state: z.enum(["offered", "retired"]) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "skills.manage");
  const { code } = await openedSkill(context.db, params.id);
  const form = await readForm(request, stateForm);
  if (!form.ok) return redirect(workPaths.coordinatorSkill({ id: code }));
  const retired = form.value.state === "retired";
  await retireSkill(context.db, { code, retired, by: { id: actor.personId, role: "coordinator" } }, new Date());
  return redirect(workPaths.coordinatorSkill({ id: code, done: retired ? "vervallen" : "terug" }));
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "skills.manage");
  const { code } = await openedSkill(context.db, params.id);
  return redirect(workPaths.coordinatorSkill({ id: code }));
}
