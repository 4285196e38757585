import { randomBytes, randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { log } from "#app/log.server.ts";
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

/** A path as it may be logged: anything that could be a token or an id is replaced. */
export function withoutSecrets(path: string): string {
  return path.replace(/[A-Za-z0-9_-]{20,}/g, (part, offset: number) =>
    path.startsWith("/assets/") && offset > 0 ? part : ":id",
  );
}

/** The visitor's address: from the socket, or behind our own proxy the last one it added. */
export function clientAddress(
  incoming: { socket: { remoteAddress?: string | undefined }; headers: Record<string, string | string[] | undefined> },
  trustProxy: boolean,
): string {
  const forwarded = trustProxy
    ? String(incoming.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  return forwarded || incoming.socket.remoteAddress || "unknown";
}
