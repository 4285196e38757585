import { siteTexts } from "#app/texts/site.ts";
import { languageOf } from "./language.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { type Limit, secondsToWait } from "./rate-limit.server.ts";

/** Counts one try. @throws a 429 page that says how long to wait, when it is one too many; nothing was done then */
export async function limited(request: Request, limit: Limit, who: string): Promise<void> {
  const wait = await waiting(request, limit, who);
  if (wait !== null) throw Response.json({ title: wait.title, text: wait.text }, wait.init);
}

/** The same for an address that otherwise answers with a file. @returns a page of its own when it is one too many, with a way back */
export async function limitedFile(
  request: Request,
  limit: Limit,
  { who, back }: { who: string; back: { to: string; words: string } },
): Promise<Response | null> {
  const wait = await waiting(request, limit, who);
  if (wait === null) return null;
  const { title, text, init } = wait;
  return plainPage(await languageOf(request), { title, text, link: back }, init);
}

async function waiting(request: Request, limit: Limit, who: string) {
  const seconds = await secondsToWait(limit, who);
  if (seconds === null) return null;
  const { title, text } = siteTexts[await languageOf(request)].limited;
  const init = { status: 429, headers: { "Retry-After": String(seconds) } };
  return { title, text: text(Math.ceil(seconds / 60)), init };
}
