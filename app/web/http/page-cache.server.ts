import type { MiddlewareHandler } from "hono";
import { readCookie } from "#app/web/cookies.server.ts";
import type { HttpEnv } from "./env.server.ts";

const open = new Set(["/", "/privacy", "/toegankelijkheid", "/contact"]);

/**
 * Pages about somebody are kept nowhere: not by the browser, not by a proxy. The few open pages may be asked again with what is known,
 * but not by somebody who is signed in: her name stands on them.
 */
export const pageCache: MiddlewareHandler<HttpEnv> = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (headers.has("Cache-Control")) return;
  const { method, path, raw } = context.req;
  const forAnyone = method === "GET" && open.has(path) && readCookie(raw, "sessie") === null;
  headers.set("Cache-Control", forAnyone ? "private, no-cache" : "no-store");
};
