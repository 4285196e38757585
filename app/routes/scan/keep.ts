import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { guard } from "#app/web/guard.server.ts";
import { scanToken } from "./open-scan.server.ts";

/** From the scan on this device to the page on which it is kept: the scan's own pages do not know its secret. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  const token = scanToken(request);
  const found = token === null ? undefined : await findResponseByToken(context.db, token);
  return redirect(token === null || found === undefined ? paths.scan() : paths.keep({ token }));
}
