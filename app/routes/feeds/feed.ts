import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteFeedRead } from "#app/domain/calendars/feed-commands.server.ts";
import { type FeedReader, feedEvents, feedName, feedReach } from "#app/domain/calendars/feed-events.ts";
import { feedFile } from "#app/domain/calendars/feed-file.ts";
import { type FoundFeed, findFeed, listForFeed } from "#app/domain/calendars/feed-queries.server.ts";
import { feedFileName } from "#app/domain/calendars/feed-schema.ts";
import { anonymous } from "#app/domain/people/permissions.ts";
import { feedTexts } from "#app/texts/feeds.ts";
import { entityTag, hasEntity } from "#app/web/entity-tag.server.ts";
import { allow, gone, notFound } from "#app/web/guard.server.ts";
import { office } from "#app/web/office.server.ts";
import { type Limit, secondsToWait } from "#app/web/rate-limit.server.ts";

/**
 * An agenda for a calendar program, which sends no cookie: its secret address is all that it has. Never a page: nobody looks at it. What keeps a
 * secret between its first and second reading must not keep the agenda, so `private`; compressed it would need another tag, so `no-transform`.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = new Date();
  const secret = feedFileName.safeParse(params.token);
  const feed = secret.success ? await findFeed(context.db, secret.data) : undefined;
  if (feed === undefined) {
    await within("feedMiss", context.clientAddress);
    throw notFound();
  }
  allow(anonymous, "feed.read", { scope: { byLink: true }, request });
  await within("feed", feed.id);
  if (feed.ended) throw gone();
  const body = await agendaOf(context.db, feed, now);
  await noteFeedRead(context.db, feed, now);
  const tag = entityTag(body);
  const headers = {
    ETag: tag,
    "Cache-Control": "private, no-cache, no-transform",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  };
  if (hasEntity(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
}

async function agendaOf(db: Parameters<typeof listForFeed>[0], feed: FoundFeed, now: Date): Promise<string> {
  const { kind, name, language, onlyBusy, resourceId } = feed;
  const reader: FeedReader = { kind, name, language, agendaUrl: office().agendaUrl };
  return feedFile({
    name: feedName(reader, onlyBusy),
    busy: onlyBusy ? feedTexts[language].file.busy : null,
    events: feedEvents(await listForFeed(db, resourceId, feedReach(now.getTime())), reader),
  });
}

async function within(limit: Limit, who: string): Promise<void> {
  const seconds = await secondsToWait(limit, who);
  if (seconds !== null) throw new Response(null, { status: 429, headers: { "Retry-After": String(seconds) } });
}
