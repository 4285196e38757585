import { type AppLoadContext, redirect } from "@remix-run/node";
import { findLink } from "#app/domain/scan/link.server.ts";
import { type FoundResponse, findResponseByToken } from "#app/domain/scan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { isShared, rememberScan, scanToken } from "./open-scan.server.ts";

/**
 * Where a link to an unfinished scan leads that was taken along or mailed: straight back to the question where she was, and
 * this device remembers the scan from then on. Null when the page itself is to be shown: the scan is finished, the link is
 * this device's own, or the device is busy with another scan, which must not be lost for it.
 */
export async function resumed(
  request: Request,
  context: AppLoadContext,
  { token, response }: { token: string; response: FoundResponse },
): Promise<Response | null> {
  if (response.completedAt !== null) return null;
  const purpose = (await findLink(context.db, token, new Date()))?.purpose;
  if (purpose !== "take-along" && purpose !== "mail") return null;
  const own = scanToken(request);
  if (own === token) return null;
  const here = own === null ? undefined : await findResponseByToken(context.db, own);
  if (here === undefined) return redirect(paths.scan(), { headers: rememberScan(token, isShared(request)) });
  return here.id === response.id ? redirect(paths.scan()) : null;
}
