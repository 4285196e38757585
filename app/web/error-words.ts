import type { SiteTexts } from "#app/texts/nl/site.ts";

const longestWait = 15;

/** What a page with this HTTP status is called and says. A 4xx without words of its own: what she sent could not be used, and nothing happened. */
export function errorWords(status: number, site: SiteTexts): { title: string; text: string } {
  if (status === 404) return site.notFound;
  if (status === 410) return site.gone;
  if (status === 429) return { title: site.limited.title, text: site.limited.text(longestWait) };
  return status >= 400 && status < 500 ? site.forbidden : site.fault;
}
