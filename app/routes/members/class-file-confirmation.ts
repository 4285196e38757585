import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmedMembers } from "#app/domain/cases/class-list.ts";
import { importMembers } from "#app/domain/cases/member-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { doer, ownGroup } from "#app/web/own-candidate.server.ts";
import { postedRows } from "#app/web/posted-table.server.ts";
import { postedForm } from "#app/web/read-form.server.ts";
import { workPaths } from "#app/work-paths.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await guard(request, "candidate.supervise");
  const { id } = (await ownGroup(context.db, { id: idParam(params), actor, request })).kept;
  const rows = confirmedMembers.safeParse(postedRows(await postedForm(request)));
  if (!rows.success) return redirect(workPaths.classFile({ id, refused: "unreadable" }), 303);
  const outcome = await importMembers(context.db, { groupId: id, rows: rows.data, by: doer(actor) }, new Date());
  if (!outcome.ok && outcome.reason === "not-found") throw notFound();
  if (!outcome.ok) return redirect(workPaths.classFile({ id, refused: "too-many-members" }), 303);
  const { added, known } = outcome.value;
  return redirect(workPaths.class({ id, done: `ingelezen-${added}-${known}` }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "candidate.supervise");
  return redirect(workPaths.classFile({ id: idParam(params) }));
}
