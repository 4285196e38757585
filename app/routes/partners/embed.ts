import type { LoaderFunctionArgs } from "@remix-run/node";
import { settings } from "#app/settings.server.ts";
import { guard } from "#app/web/guard.server.ts";
import { languageAsked } from "#app/web/language-asked.ts";
import { barePolicy } from "./bare-document.server.tsx";
import { embedPage } from "./embed-page.server.tsx";
import { firstQuestion } from "./first-question.server.ts";
import { openedPartner } from "./opened-partner.server.ts";

/** The first question of the scan, for a frame in a partner's page: the one page of ours that others may frame. No cookie is set. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  const { code, origins } = await openedPartner(context.db, params.id);
  const language = languageAsked(request) ?? "nl";
  const question = await firstQuestion(context.db, language);
  const house = settings().appUrl;
  const { nonce } = context;
  return new Response(embedPage({ house, code, origins, language, nonce, question }), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": barePolicy({ house, nonce, framedBy: origins }),
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Robots-Tag": "noindex",
    },
  });
}
