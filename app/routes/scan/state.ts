import type { LoaderFunctionArgs } from "@remix-run/node";
import { guard } from "#app/web/guard.server.ts";
import { keptReply } from "./kept-reply.server.ts";
import { openScan } from "./open-scan.server.ts";

/** How the answers stand now; asked by the page's script when she comes back to it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard(request, "scan.take");
  return Response.json(keptReply(await openScan(request, context)));
}
