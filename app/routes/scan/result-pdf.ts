import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { resultPdf } from "#app/web/pdf/result-pdf.server.ts";

/** Her result and plan as a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { token, response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.read", { scope: { byLink: true }, request });
  const from = paths.result({ token });
  return resultPdf(request, context, { response, audience: "owner", now: new Date(), from });
}
