import { findLink } from "#app/domain/scan/link.server.ts";
import { endedLinkTexts } from "#app/texts/ended-link.ts";
import type { Database } from "#db/database.ts";
import { notFound } from "./guard.server.ts";
import { languageOf } from "./language.server.ts";

/**
 * The answer to a private link of a scan that opens nothing, to be thrown: 410 with the words of its page when it worked
 * once, else 404.
 */
export async function closedLink(request: Request, db: Database, token: string): Promise<Response> {
  const link = await findLink(db, token, new Date());
  if (link === undefined || link.state === "open") return notFound();
  const words = endedLinkTexts[await languageOf(request)][link.state];
  return Response.json(words, { status: 410, statusText: "Gone" });
}
