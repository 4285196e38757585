import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { slotLengthSchema } from "#app/domain/booking/availability.ts";
import { setSlotLength } from "#app/domain/booking/availability-commands.server.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  allow(actor, "availability.edit", { scope: { advisorId: actor.personId }, request });
  const form = await readForm(request, slotLengthSchema);
  // the buttons offer right values only; whatever else comes changes nothing
  if (!form.ok) return redirect(workPaths.advisorAvailability(), 303);
  await setSlotLength(context.db, actor.personId ?? "", form.value.slotMinutes);
  return redirect(workPaths.advisorAvailability({ done: "step" }), 303);
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAvailability());
}
