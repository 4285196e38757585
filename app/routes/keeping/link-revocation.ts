import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revokeLink } from "#app/domain/keeping/link-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";

/** Ends one link to this scan and brings her back to the list it stood in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const revocation = { responseId: response.id, linkId: idParam(params), token };
  const outcome = await revokeLink(context.db, revocation, new Date());
  if (outcome.ok) {
    const list = outcome.value.purpose === "share" ? paths.sharing : paths.keep;
    return redirect(list({ token, done: "ingetrokken" }), 303);
  }
  if (outcome.reason === "not-found") throw notFound();
  // pressed twice, or in two windows: it is what she wanted
  if (outcome.reason === "ended") return redirect(paths.keep({ token, done: "ingetrokken" }), 303);
  // no page of ours offers this for the link she holds
  throw new Response(null, { status: 422, statusText: "Unprocessable Content" });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.keep({ token: params.token ?? "" }));
}
