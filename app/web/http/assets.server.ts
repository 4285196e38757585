import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.server.ts";

const immutable = "public, max-age=31536000, immutable";
const aDay = "public, max-age=86400";
// a file lookup for every page request costs; so only what can be a file is looked up
const fileLike = /\.[a-z0-9]{2,5}$/;

/**
 * What the build made: hashed files for ever, the few with fixed names for a day. Takes the brotli or gzip copy that lies beside a file.
 */
export function assets(): MiddlewareHandler<HttpEnv> {
  const files = serveStatic<HttpEnv>({ root: "./build/client", precompressed: true });
  return async (context, next) => {
    if (!fileLike.test(context.req.path)) return next();
    const found = await files(context, next);
    // when there is no such file the rest has answered, and what comes back is not a response: .data and .ics are pages of ours
    if (!(found instanceof Response)) return;
    found.headers.set("Cache-Control", context.req.path.startsWith("/assets/") ? immutable : aDay);
    return found;
  };
}
