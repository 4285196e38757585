import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.server.ts";

const open = new Set(["/", "/privacy", "/toegankelijkheid", "/contact"]);

/** Pages about somebody are kept nowhere: not by the browser, not by a proxy. The few open pages may be asked again with what is known. */
export const pageCache: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (headers.has("Cache-Control")) return;
  headers.set(
    "Cache-Control",
    context.req.method === "GET" && open.has(context.req.path) ? "private, no-cache" : "no-store",
  );
};
