import type { SiteTexts } from "#app/texts/nl/site.ts";
import { loadedText } from "./loaded-text.ts";

const longestWait = 15;

/**
 * What a page with this HTTP status is called and says. A 4xx without words of its own: what she sent could not be used, and nothing happened.
 * @param thrown what came with the status: its own words, when the general ones do not say enough
 */
export function errorWords(status: number, site: SiteTexts, thrown?: unknown): { title: string; text: string } {
  const title = loadedText(thrown, "title");
  const text = loadedText(thrown, "text");
  if (status < 500 && title !== undefined && text !== undefined) return { title, text };
  if (status === 404) return site.notFound;
  if (status === 410) return site.gone;
  if (status === 429) return { title: site.limited.title, text: site.limited.text(longestWait) };
  return status >= 400 && status < 500 ? site.forbidden : site.fault;
}
