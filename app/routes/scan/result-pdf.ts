import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorOf, allow } from "#app/web/guard.server.ts";
import { languageOf } from "#app/web/language.server.ts";
import { openedByOwner } from "#app/web/opened-response.server.ts";
import { resultPdf } from "#app/web/pdf/result-pdf.server.ts";

/** Her result and plan as a PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const { response } = await openedByOwner(request, context, params.token);
  allow(actor, "response.read", { scope: { byLink: true }, request });
  return resultPdf(context.db, { response, language: await languageOf(request), now: new Date() });
}
