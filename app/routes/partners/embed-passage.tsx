import type { LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { settings } from "#app/settings.server.ts";
import { partnersTexts } from "#app/texts/partners.ts";
import script from "#app/web/embed/passage.js?raw";
import { guard } from "#app/web/guard.server.ts";
import { languageAsked } from "#app/web/language-asked.ts";
import { bareDocument, barePolicy } from "./bare-document.server.tsx";
import { firstQuestion } from "./first-question.server.ts";
import { openedPartner } from "./opened-partner.server.ts";

/**
 * From a partner's frame into the scan, with the answer given there. Where the frame's sandbox holds for the new tab too,
 * none of our pages would open in it and no form would arrive: then this one stays, and says how to go on.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await guard(request, "page.read");
  const { code } = await openedPartner(context.db, params.id);
  const asked = languageAsked(request);
  const language = asked ?? "nl";
  const { id = "", options = [] } = (await firstQuestion(context.db, language)) ?? {};
  const chosen = new URL(request.url).searchParams.get(id) ?? "";
  const answer = options.some(({ value }) => value === chosen) ? { [id]: chosen } : {};
  const house = settings().appUrl;
  const { nonce } = context;
  const address = house + paths.referral({ id: code, language: asked, answer });
  const words = partnersTexts[language].passage;
  const document = bareDocument({
    ...{ language, nonce, script, title: words.title },
    // not allowed in a sandbox either: there the words stay
    head: (
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${address}`} />
      </noscript>
    ),
    body: (
      <main className="embed">
        <h1>{words.heading}</h1>
        <p>{words.text}</p>
        <p>
          <a id="on" href={address}>
            {address}
          </a>
        </p>
      </main>
    ),
  });
  return new Response(document, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": barePolicy({ house, nonce, framedBy: [] }),
      // a tab in a sandbox is refused every page that asks for more
      "Cross-Origin-Opener-Policy": "unsafe-none",
      "X-Robots-Tag": "noindex",
    },
  });
}
