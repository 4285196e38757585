import { isRouteErrorResponse, useMatches } from "@remix-run/react";
import { useContext } from "react";
import { UNSAFE_DataRouterStateContext } from "react-router-dom";
import { siteTexts } from "#app/texts/site.ts";
import { errorWords } from "./error-words.ts";
import { useLanguage } from "./language.tsx";
import { isPageHandle } from "./page-handle.ts";

/**
 * The document's title: what the page is called, then who we are. After a refused form it starts with "Fout: ", also without JavaScript;
 * a route's `meta` cannot know that, so the title is made here.
 */
export function PageTitle() {
  const language = useLanguage();
  const site = siteTexts[language];
  const matches = useMatches();
  const state = useContext(UNSAFE_DataRouterStateContext);
  const last = matches.at(-1);
  const [error] = Object.values(state?.errors ?? {});
  const name = state?.errors
    ? (isRouteErrorResponse(error) ? errorWords(error.status, site, error.data) : errorWords(500, site)).title
    : isPageHandle(last?.handle)
      ? last.handle.title(language, last.data)
      : site.tagline;
  const refused = Object.values(state?.actionData ?? {}).some(
    (answer) => typeof answer === "object" && answer !== null && "errors" in answer,
  );
  return <title>{`${refused ? site.errorPrefix : ""}${name} · ${site.name}`}</title>;
}
