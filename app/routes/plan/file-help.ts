import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { helpRequest } from "#app/domain/plan/schema.ts";
import { makeLinkFromFile } from "#app/domain/scan/file-link-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard } from "#app/web/guard.server.ts";
import { limited } from "#app/web/limited.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { byFile } from "./doors.server.ts";

/** Leads from a step in her file to booking an intake about it. Booking knows her by a link to her scan, and gets one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { response, expiresAt } = await byFile(context.db, params.token);
  allow(actor, "plan.edit", { scope: { byLink: true }, request });
  const form = await readForm(request, helpRequest);
  // its only field is a button: no page of ours sends anything else
  if (!form.ok) throw new Response(null, { status: 422, statusText: "Unprocessable Content" });
  await limited(request, "linkMaking", context.clientAddress);
  const scan = await makeLinkFromFile(context.db, { responseId: response.id, expiresAt }, new Date());
  return redirect(paths.booking({ kind: "intake", scan, step: form.value.step }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.filePlan({ token: params.token ?? "" }));
}
