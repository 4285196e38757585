import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { saveNotes } from "#app/domain/booking/notes-commands.server.ts";
import { findNoteVersion } from "#app/domain/booking/notes-queries.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { ownAppointment } from "#app/web/own-work.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { versionNumber } from "./version-number.ts";

/** Puts an earlier version of the notes back; what stood there stays a version of its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "agenda.read");
  const id = idParam(params);
  const found = await ownAppointment(context.db, "appointment.prepare", { id, actor, request });
  const revision = versionNumber(params.part);
  const version = revision === null ? undefined : await findNoteVersion(context.db, { id, revision });
  if (version === undefined) throw notFound();
  const { notesRevision } = found.appointment;
  const edit = { id, notes: version.text, revision: notesRevision, authorId: actor.personId, apart: true };
  const outcome = await saveNotes(context.db, edit, new Date());
  const told = outcome.ok ? { done: "restored" } : { refused: outcome.reason };
  return redirect(workPaths.advisorAppointment({ id, ...told }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "agenda.read");
  return redirect(workPaths.advisorNoteVersions({ id: idParam(params) }));
}
