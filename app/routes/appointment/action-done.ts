import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { tickAction } from "#app/domain/booking/action-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { ownAppointment } from "#app/web/own-work.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** `back`: the page of today, when it was ticked off there. */
const backForm = z.object({ back: z.literal("today").optional() });

/** Ticks off what was agreed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const tick = { appointmentId: id, id: idParam(params, "part"), isDone: true };
  if (!(await tickAction(context.db, tick, new Date()))) throw notFound();
  const form = await readForm(request, backForm);
  const isFromToday = form.ok && form.value.back === "today";
  return redirect(
    isFromToday ? workPaths.advisorToday({ done: "ticked" }) : workPaths.advisorAppointment({ id, done: "ticked" }),
    303,
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAppointment({ id: idParam(params) }));
}
