import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markHeld } from "#app/domain/booking/outcome-commands.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { office } from "#app/web/office.server.ts";
import { journalActor, ownAppointment } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const outcome = await markHeld(context.db, { id, by: journalActor(actor), office: office() }, new Date());
  const told = outcome.ok ? { done: "held" } : { refused: outcome.reason };
  return redirect(workPaths.advisorAppointment({ id, ...told }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAppointment({ id: idParam(params) }));
}
