import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeDraft } from "#app/domain/scan/version-commands.server.ts";
import { guard, notFound } from "#app/web/guard.server.ts";
import { workPaths } from "#app/work-paths.ts";
import { mainScanId } from "#scans/index.ts";
import { versionParam } from "./open-version.server.ts";

/** Throws a draft away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { personId } = await guard(request, "scans.manage");
  const by = { id: personId, role: "coordinator" };
  const outcome = await removeDraft(context.db, { scan: mainScanId, version: versionParam(params), by });
  if (!outcome.ok) throw notFound();
  return redirect(workPaths.coordinatorVersions({ done: "verwijderd" }));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await guard(request, "scans.manage");
  return redirect(workPaths.coordinatorVersion({ id: String(versionParam(params)) }));
}
