import type { LoaderFunctionArgs } from "@remix-run/node";
import { partnersTexts } from "#app/texts/partners.ts";
import source from "#app/web/embed/partner-page.js?raw";
import { guard } from "#app/web/guard.server.ts";

const script = source
  .replace("%title-nl%", partnersTexts.nl.frame.title)
  .replace("%title-en%", partnersTexts.en.frame.title);

/** The script that puts the frame in a partner's page: it runs there, so it may be loaded from anywhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      // short: a change reaches every partner within the hour
      "Cache-Control": "public, max-age=3600",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
