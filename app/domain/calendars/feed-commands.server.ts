import { and, eq, isNull, lt, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { ensureResource } from "#app/domain/agenda/revision.server.ts";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import { hashOf, newToken } from "#app/lib/secret.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { room } from "#db/schema/agenda.ts";
import { calendarFeed } from "#db/schema/calendars.ts";

/** Feeds of one advisor or room that work at a time: one for each of her devices, and some to give away. */
const mostFeeds = 5;

interface NewFeed {
  /** Chosen by who asks, so that the same request twice is one feed. */
  id: string;
  resource: { id: string; kind: "advisor" | "room" };
  onlyBusy: boolean;
  by: JournalActor;
}

interface OwnFeed {
  id: string;
  resourceId: string;
  by: JournalActor;
}

/** Makes a feed of an advisor's or a room's agenda. @returns its secret, this once: only the hash is kept */
export function makeFeed(
  db: Database,
  { id, resource, onlyBusy, by }: NewFeed,
  now: Date,
): Promise<Outcome<string, "no-room" | "too-many" | "made-already">> {
  const token = newToken();
  return db.transaction(async (tx) => {
    if (resource.kind === "advisor") await ensureResource(tx, resource.id, "advisor");
    else if ((await tx.$count(room, and(eq(room.id, resource.id), eq(room.active, true)))) === 0)
      return refused("no-room");
    if ((await tx.$count(calendarFeed, eq(calendarFeed.id, id))) > 0) return refused("made-already");
    const live = and(eq(calendarFeed.resourceId, resource.id), isNull(calendarFeed.revokedAt));
    if ((await tx.$count(calendarFeed, live)) >= mostFeeds) return refused("too-many");
    const row = { id, resourceId: resource.id, tokenHash: hashOf(token), onlyBusy, createdById: by.id, createdAt: now };
    const made = await tx.insert(calendarFeed).values(row).onConflictDoNothing().returning({ id: calendarFeed.id });
    if (made.length === 0) return refused("made-already");
    await record(tx, { by, action: "feed.made", object: { type: "calendar", id }, facts: { onlyBusy } });
    return done(token);
  });
}

/**
 * Gives a feed another secret: the old one ends in the same moment, and what it shows stays the same. Asked for twice it is done once.
 * @returns the new secret, this once
 */
export function renewFeed(db: Database, { id, resourceId, by }: OwnFeed, now: Date): Promise<Outcome<string, "ended">> {
  const token = newToken();
  return db.transaction(async (tx) => {
    const [old] = await end(tx, { id, resourceId }, now);
    if (old === undefined) return refused("ended");
    const { onlyBusy } = old;
    const row = { id: uuidv7(), resourceId, tokenHash: hashOf(token), onlyBusy, createdById: by.id, createdAt: now };
    await tx.insert(calendarFeed).values(row);
    await record(tx, { by, action: "feed.renewed", object: { type: "calendar", id: row.id }, facts: { replaces: id } });
    return done(token);
  });
}

/** Ends a feed of this advisor or room, for good. Doing it again changes nothing. @returns whether there is such a feed */
export function revokeFeed(db: Database, { id, resourceId, by }: OwnFeed, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await end(tx, { id, resourceId }, now);
    if (ended.length === 0) return (await tx.$count(calendarFeed, own({ id, resourceId }))) > 0;
    await record(tx, { by, action: "feed.revoked", object: { type: "calendar", id } });
    return true;
  });
}

const own = ({ id, resourceId }: Omit<OwnFeed, "by">) =>
  and(eq(calendarFeed.id, id), eq(calendarFeed.resourceId, resourceId));

const end = (tx: Writer, feed: Omit<OwnFeed, "by">, now: Date) =>
  tx
    .update(calendarFeed)
    .set({ revokedAt: now })
    .where(and(own(feed), isNull(calendarFeed.revokedAt)))
    .returning({ onlyBusy: calendarFeed.onlyBusy });

/** Programs read every few minutes; that one did is worth a row once an hour. */
const readMs = 60 * minuteMs;

/** Notes that a feed was read, at most once an hour. @param feed as it was found: most of the time nothing need be asked or written */
export async function noteFeedRead(db: Database, feed: { id: string; readAt: Date | null }, now: Date): Promise<void> {
  const before = new Date(now.getTime() - readMs);
  if (feed.readAt !== null && feed.readAt >= before) return;
  const stale = or(isNull(calendarFeed.readAt), lt(calendarFeed.readAt, before));
  await db.statement((tx) =>
    tx
      .update(calendarFeed)
      .set({ readAt: now })
      .where(and(eq(calendarFeed.id, feed.id), stale)),
  );
}
