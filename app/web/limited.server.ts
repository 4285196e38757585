import { siteTexts } from "#app/texts/site.ts";
import { languageOf } from "./language.server.ts";
import { type Limit, secondsToWait } from "./rate-limit.server.ts";

/** Counts one try. @throws a 429 page that says how long to wait, when it is one too many; nothing was done then */
export async function limited(request: Request, limit: Limit, who: string): Promise<void> {
  const seconds = await secondsToWait(limit, who);
  if (seconds === null) return;
  const { title, text } = siteTexts[await languageOf(request)].limited;
  const headers = { "Retry-After": String(seconds) };
  throw Response.json({ title, text: text(Math.ceil(seconds / 60)) }, { status: 429, headers });
}
