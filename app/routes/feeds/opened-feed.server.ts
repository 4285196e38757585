import { findFeedById } from "#app/domain/calendars/feed-queries.server.ts";
import type { Actor } from "#app/domain/people/permissions.ts";
import { allow, notFound } from "#app/web/guard.server.ts";
import { idParam } from "#app/web/id-param.server.ts";

interface Asked {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  db: Parameters<typeof findFeedById>[0];
}

/** The feed whose id stands in the address, when it is her own. @throws 404 otherwise */
export async function openedOwnFeed(actor: Actor, { request, params, db }: Asked) {
  const feed = await findFeedById(db, idParam(params));
  if (feed === undefined) throw notFound();
  allow(actor, "feed.own", { scope: { advisorId: feed.resourceId }, request });
  const { room: _none, ...own } = feed;
  return own;
}

/** The feed whose id stands in the address, when it is of a room. @throws 404 otherwise */
export async function openedRoomFeed({ params, db }: Omit<Asked, "request">) {
  const feed = await findFeedById(db, idParam(params));
  if (feed === undefined || feed.room === null) throw notFound();
  return { ...feed, room: feed.room };
}
