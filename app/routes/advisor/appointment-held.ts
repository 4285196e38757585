import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { markHeld } from "#app/domain/booking/commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { journalActor } from "./owner.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const id = idParam(params);
  const found = await findAppointment(context.db, id);
  allow(actor, "appointment.prepare", { scope: { advisorId: found?.appointment.advisorId ?? null }, request });
  if (!found) throw notFound();
  const outcome = await markHeld(context.db, { id, by: journalActor(actor) }, new Date());
  const told = outcome.ok ? { done: "held" } : { refused: outcome.reason };
  return redirect(paths.advisorAppointment({ id, ...told }), 303);
}
