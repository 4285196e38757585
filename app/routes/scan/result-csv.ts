import type { LoaderFunctionArgs } from "@remix-run/node";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { csvOf } from "#app/lib/csv.ts";
import { closedLink } from "#app/web/ended-link.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { ownFile, ownRows } from "#app/web/own-data.server.ts";

/** Her answers for a spreadsheet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const response = await findResponseByToken(context.db, token);
  if (!response) throw await closedLink(request, context.db, token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const rows = ownRows(response, await languageOf(request));
  return ownFile(csvOf(rows), { type: "text/csv", end: "csv", now: new Date() });
}
