import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.server.ts";

const always: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // not `no-referrer`: browsers then send `Origin: null` with a plain form post, and forms without JavaScript would be refused
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * Security headers on every answer: pages, assets, JSON and errors. A header the route set itself stays.
 * @param options https: send HSTS; dev: allow what Vite's hot reload needs.
 */
export function securityHeaders(options: { https: boolean; dev: boolean }): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    await next();
    const headers = context.res.headers;
    const framedBy = headers.get("Content-Security-Policy")?.includes("frame-ancestors http") ?? false;
    for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
    if (!headers.has("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", contentSecurityPolicy(context.get("nonce"), options.dev));
    }
    // it knows no list of sites: the page that says in its policy who may frame it does without
    if (framedBy) headers.delete("X-Frame-Options");
    if (options.https) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    headers.delete("X-Powered-By");
  };
}

/** The policy: our own origin only, scripts by nonce, no inline styles, no frames, no foreign form targets. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}
