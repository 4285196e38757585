import type { MiddlewareHandler } from "hono";
import { isLoopback } from "#app/settings.server.ts";
import { problemResponse } from "#app/web/problem.server.ts";
import type { HttpEnv } from "./env.server.ts";

// stands on its own: whoever gets here was sent by another site, or by a browser that hides where a form comes from
const refusal = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Niet uitgevoerd · SPOT 035</title></head>
<body><main><h1>Je aanvraag is niet uitgevoerd</h1>
<p>Deze aanvraag kwam niet van een pagina van SPOT 035, of je browser liet dat niet zien. Er is niets veranderd.</p>
<p>Ga terug, ververs de pagina en probeer het opnieuw. Blijft het misgaan? Zet een privacy-uitbreiding even uit, of bel of mail ons.</p>
<p><a href="/">Naar de startpagina</a> · <a href="/contact">Hulp en contact</a></p>
<hr><section lang="en"><h2>Your request was not carried out</h2>
<p>This request did not come from a page of SPOT 035, or your browser did not show that it did. Nothing has changed.</p>
<p>Go back, refresh the page and try again. <a href="/contact">Help and contact</a></p></section></main></body></html>
`;

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
    return context.html(refusal, 403);
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
