import type { MiddlewareHandler } from "hono";
import { isLoopback } from "#app/settings.server.ts";
import type { HttpEnv } from "./env.server.ts";

/** The demo has people anyone may sign in as, so it answers only under a name of this machine, also when somebody puts a proxy before it. */
export const loopbackHostOnly: MiddlewareHandler<HttpEnv> = async (context, next) => {
  if (isLoopback(new URL(context.req.url).hostname)) return next();
  return context.text("This is a demo; it can only be visited on the machine it runs on.\n", 421);
};
