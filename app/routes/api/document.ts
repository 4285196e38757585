import type { LoaderFunctionArgs } from "@remix-run/node";
import { newestScan } from "#app/domain/scan/catalogue.server.ts";
import { settings } from "#app/settings.server.ts";
import { apiDocument } from "#app/web/api-document.ts";
import { guard } from "#app/web/guard.server.ts";
import { mainScanId } from "#scans/index.ts";

let made: string | undefined;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  const definition = await newestScan(context.db, mainScanId);
  if (!definition) throw new Error("the main scan is missing");
  made ??= JSON.stringify(apiDocument(settings().appUrl, definition));
  return new Response(made, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
