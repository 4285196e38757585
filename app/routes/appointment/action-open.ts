import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { tickAction } from "#app/domain/booking/action-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { ownAppointment } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** Takes the tick away again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const tick = { appointmentId: id, id: idParam(params, "part"), isDone: false };
  if (!(await tickAction(context.db, tick, new Date()))) throw notFound();
  return redirect(workPaths.advisorAppointment({ id, done: "unticked" }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAppointment({ id: idParam(params) }));
}
