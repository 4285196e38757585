import type { LoaderFunctionArgs } from "@remix-run/node";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { contentResponse } from "#app/web/content-response.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";

/** The whole definition of a scan: questions, options, points, dimensions and weights, in both languages. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scan.score");
  const definition = await newestScan(context.db, params.id ?? "");
  if (definition === undefined) {
    return problemResponse({ status: 404, code: "scan-not-found", detail: "There is no scan with this id." });
  }
  return contentResponse(request, definition);
}
