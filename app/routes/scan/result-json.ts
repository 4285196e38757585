import type { LoaderFunctionArgs } from "@remix-run/node";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { closedLink } from "#app/web/ended-link.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { ownData, ownFile } from "#app/web/own-data.server.ts";

/** Everything that is kept of her scan, for her or for another program (GDPR, articles 15 and 20). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const token = params.token ?? "";
  const response = await findResponseByToken(context.db, token);
  if (!response) throw await closedLink(request, context.db, token);
  allow(actor, "response.manage", { scope: { byLink: true }, request });
  const now = new Date();
  const data = await ownData(context.db, { response, language: await languageOf(request), now });
  return ownFile(`${JSON.stringify(data, null, 2)}\n`, { type: "application/json", end: "json", now });
}
