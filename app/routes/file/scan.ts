import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findPlannedResponse } from "#app/domain/plan/queries.server.ts";
import { makeLinkFromFile } from "#app/domain/scan/file-link-commands.server.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { limited } from "#app/web/limited.server.ts";
import { openedFile } from "#app/web/opened-file.server.ts";

/** Opens the whole result from her file, by a link of its own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const { contact, expiresAt } = await openedFile(context.db, params.token);
  allow(actor, "file.read", { scope: { byLink: true }, request });
  const response = await findPlannedResponse(context.db, contact.id);
  if (!response) throw notFound();
  await limited(request, "linkMaking", context.clientAddress);
  const token = await makeLinkFromFile(context.db, { responseId: response.id, expiresAt }, new Date());
  return redirect(paths.result({ token }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.file({ token: params.token ?? "" }));
}
