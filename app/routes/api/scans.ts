import type { LoaderFunctionArgs } from "@remix-run/node";
import { apiPaths } from "#app/api-paths.ts";
import { contentResponse } from "#app/web/content-response.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { listScans } from "#scans/index.ts";

/** Every scan in its newest version: what it is called and where its definition stands. */
export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.score");
  const scans = listScans().map(({ id, version, title, intro, minutes, questions }) => ({
    id,
    version,
    title,
    intro,
    minutes,
    questions: questions.length,
    url: apiPaths.apiScan({ id }),
  }));
  return contentResponse(request, { scans });
}
