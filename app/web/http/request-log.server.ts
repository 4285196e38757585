import { randomBytes, randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { log } from "#app/log.server.ts";
import { clientAddress } from "./client-address.server.ts";
import type { HttpEnv } from "./env.server.ts";

/**
 * Gives each request an id and a CSP nonce, and writes one line when it ends: method, path without secrets, status, milliseconds.
 * No address, no query, no user agent.
 */
export function requestLog(trustProxy: boolean): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    context.set("requestId", requestId);
    context.set("nonce", randomBytes(16).toString("base64"));
    context.set("clientAddress", clientAddress(context.env.incoming, trustProxy));
    await next();
    context.res.headers.set("X-Request-Id", requestId);
    log.info({
      requestId,
      method: context.req.method,
      path: withoutSecrets(context.req.path),
      status: context.res.status,
      ms: Math.round(performance.now() - started),
    });
  };
}

/** A path as it may be logged: what could be a token or an id, also one that a mail scanner wrote with %, and what could be somebody's address is replaced. */
export function withoutSecrets(path: string): string {
  if (path.startsWith("/assets/")) return path;
  return path.replace(/[^/]{20,}|[^/]*(?:@|%40)[^/]*/g, ":id");
}
