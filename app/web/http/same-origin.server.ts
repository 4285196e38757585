import type { MiddlewareHandler } from "hono";
import { isLoopback } from "#app/settings.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import type { HttpEnv } from "./env.server.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses with 403 whatever changes something and does not come from our own pages: `Origin` must be ours, and without it
 * `Sec-Fetch-Site` must say so. The API carries no cookies and takes JSON only, so programs that send no Origin may use it.
 */
export function sameOriginOnly(appUrl: string): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (safeMethods.has(context.req.method)) return next();
    const origin = context.req.header("origin");
    const fetchSite = context.req.header("sec-fetch-site");
    const isApi = context.req.path.startsWith("/api/");
    const allowed = origin === undefined ? isApi || fetchSite === "same-origin" : isOwnOrigin(origin, appUrl);
    if (allowed) return next();
    if (isApi)
      return problemResponse({ status: 403, code: "foreign-origin", detail: "This request comes from another site." });
    return context.text(
      "Deze aanvraag komt van een andere site en is niet uitgevoerd.\nThis request comes from another site and was not carried out.\n",
      403,
    );
  };
}

/** Is this the origin of our own pages? On one's own machine localhost, 127.0.0.1 and [::1] are the same house. */
export function isOwnOrigin(origin: string, appUrl: string): boolean {
  if (origin === appUrl) return true;
  if (!URL.canParse(origin)) return false;
  const [asked, own] = [new URL(origin), new URL(appUrl)];
  return (
    isLoopback(own.hostname) && isLoopback(asked.hostname) && asked.port === own.port && asked.protocol === own.protocol
  );
}
