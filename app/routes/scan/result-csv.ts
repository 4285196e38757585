import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvOf } from "#app/lib/csv.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { ownFile, ownRows } from "#app/web/own-data.server.ts";

/** Her answers for a spreadsheet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const rows = ownRows(response, await languageOf(request));
  return ownFile(csvOf(rows), { type: "text/csv", end: "csv", now: new Date() });
}
