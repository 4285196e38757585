import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notesSchema } from "#app/domain/booking/notes.ts";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { findAppointment } from "#app/domain/booking/queries.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { ownAppointment } from "#app/web/own-work.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

/** What the page that saves by itself hears: the new revision, what was saved elsewhere in the meantime, or why it cannot be saved. */
type LiveAnswer =
  | { state: "saved"; revision: number }
  | { state: "conflict"; revision: number; notes: string }
  | { state: "refused" | "too-long" };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const form = await readForm(request, notesSchema);
  if (!form.ok) return answer({ state: "too-long" }, 422);
  const outcome = await saveNotes(context.db, { id, ...form.value, authorId: actor.personId }, new Date());
  if (outcome.ok) return answer({ state: "saved", revision: outcome.value });
  if (outcome.reason !== "changed-elsewhere") return answer({ state: "refused" }, 409);
  const now = await findAppointment(context.db, id);
  const { notes = "", notesRevision = 0 } = now?.appointment ?? {};
  return answer({ state: "conflict", revision: notesRevision, notes }, 409);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorAppointment({ id: idParam(params) }));
}

function answer(body: LiveAnswer, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
