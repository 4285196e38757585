import type { LoaderFunctionArgs } from "@remix-run/node";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { closedLink } from "#app/web/ended-link.server.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { resultPdf } from "#app/web/pdf/result-pdf.server.ts";

/** Her result and plan as a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const response = await findResponseByToken(context.db, params.token ?? "");
  if (!response) throw await closedLink(request, context.db, params.token ?? "");
  allow(actor, "response.read", { scope: { byLink: true }, request });
  const from = paths.result({ token: params.token ?? "" });
  return resultPdf(request, context, { response, audience: "owner", now: new Date(), from });
}
