import type { MiddlewareHandler } from "hono";
import { isLoopback } from "#app/settings.server.ts";
import type { HttpEnv } from "./env.server.ts";

const marksOfProxies = ["forwarded", "via", "x-forwarded-for", "x-real-ip"];

/**
 * The demo has people anyone may sign in as, so it answers only under a name of this machine, and not through a proxy: one that asks under
 * its own name for us is told by the headers that proxies add.
 */
export const loopbackHostOnly: MiddlewareHandler<HttpEnv> = async (context, next) => {
  const proxied = marksOfProxies.some((name) => context.req.header(name) !== undefined);
  if (!proxied && isLoopback(new URL(context.req.url).hostname)) return next();
  return context.text("This is a demo; it can only be visited on the machine it runs on.\n", 421);
};
