import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { setPace } from "#app/domain/scan/commands.server.ts";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { openPart } from "./open-part.server.ts";
import { openScan } from "./open-scan.server.ts";

/** Goes on from the quick start, or from a first result, with what has not been answered yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guard(request, "scan.take");
  const scan = await openScan(request, context);
  if (scan.token === null) return redirect(paths.scan());
  await setPace(context.db, { token: scan.token, pace: "whole" }, new Date());
  return redirect(openPart(scan));
}

export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return redirect(paths.scan());
}
