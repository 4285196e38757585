import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { choosePeers } from "#app/domain/scan/peers-commands.server.ts";
import { peersChoice } from "#app/domain/scan/schema.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { readForm } from "#app/web/read-form.server.ts";
import { peersAnchor } from "./anchors.ts";

/** Steps out of the comparison with other companies, or back in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const form = await readForm(request, peersChoice);
  // its one field is a button: no page of ours sends anything else
  if (!form.ok) throw new Response(null, { status: 422, statusText: "Unprocessable Content" });
  const outcome = await choosePeers(context.db, { token, choice: form.value }, new Date());
  if (!outcome.ok) throw notFound();
  return redirect(`${paths.result({ token })}#${peersAnchor}`, 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.result({ token: params.token ?? "" }));
}
