import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findPlannedResponse } from "#app/domain/plan/queries.server.ts";
import { makeLinkFromFile } from "#app/domain/scan/file-link-commands.server.ts";
import { findHelpQuestion } from "#app/domain/work/queries.server.ts";
import { dayMs } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { actorOf, allow, guard, notFound } from "#app/web/guard.server.ts";
import { limited } from "#app/web/limited.server.ts";

/** Leads her to where she measures again: beside her earlier scan when she has one, else at its beginning. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await actorOf(request);
  const found = await findHelpQuestion(context.db, params.token ?? "");
  if (!found) throw notFound();
  allow(actor, "help.answer", { scope: { byLink: true }, request });
  const response = await findPlannedResponse(context.db, found.case.contactId);
  if (!response || response.completedAt === null) return redirect(paths.scan(), 303);
  await limited(request, "linkMaking", context.clientAddress);
  const now = new Date();
  const link = { responseId: response.id, expiresAt: new Date(now.getTime() + 30 * dayMs) };
  return redirect(paths.scanProgress({ token: await makeLinkFromFile(context.db, link, now) }), 303);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return redirect(paths.helped({ token: params.token ?? "" }));
}
