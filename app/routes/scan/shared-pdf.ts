import type { LoaderFunctionArgs } from "@remix-run/node";
import { findSharedResponse } from "#app/domain/keeping/queries.server.ts";
import { paths } from "#app/paths.ts";
import { closedLink } from "#app/web/ended-link.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { resultPdf } from "#app/web/pdf/result-pdf.server.ts";

/** What the shared page shows, as a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const now = new Date();
  const found = await findSharedResponse(context.db, params.token ?? "", now);
  if (!found) throw await closedLink(request, context.db, params.token ?? "");
  allow(actor, "response.readShared", { scope: { byLink: true }, request });
  const from = paths.shared({ token: params.token ?? "" });
  return resultPdf(request, context, { response: found.response, audience: "reader", now, from });
}
