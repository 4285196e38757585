import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { ownData, ownFile } from "#app/web/own-data.server.ts";

/** Everything that is kept of her scan, for her or for another program (GDPR, articles 15 and 20). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const now = new Date();
  const data = await ownData(context.db, { response, language: await languageOf(request), now });
  return ownFile(`${JSON.stringify(data, null, 2)}\n`, { type: "application/json", end: "json", now });
}
