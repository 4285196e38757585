import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markHeld } from "#app/domain/booking/commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { journalActor, ownAppointment } from "./owner.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const outcome = await markHeld(context.db, { id, by: journalActor(actor) }, new Date());
  const told = outcome.ok ? { done: "held" } : { refused: outcome.reason };
  return redirect(workPaths.advisorAppointment({ id, ...told }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAppointment({ id: idParam(params) }));
}
