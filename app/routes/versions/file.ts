import type { LoaderFunctionArgs } from "@remix-run/node";
import { guard } from "#app/web/guard.server.ts";
import { privately } from "#app/web/privately.server.ts";
import { openVersion } from "./open-version.server.ts";

/** The content of a version as a file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  const { version, definition } = await openVersion(context.db, params);
  const disposition = `attachment; filename="scan-v${version}.json"`;
  return new Response(JSON.stringify(definition, null, 2), {
    headers: { ...privately, "Content-Type": "application/json; charset=utf-8", "Content-Disposition": disposition },
  });
}
