import { and, asc, eq, exists, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { record } from "#app/domain/journal/record.server.ts";
import { endOfTerm } from "#app/domain/people/retention.ts";
import { type Network, requestOutside } from "#app/lib/outbound.server.ts";
import { log } from "#app/log.server.ts";
import type { Database, Writer } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";
import type { DeliveryFault } from "./delivery-fault.ts";
import { testEvent } from "./events.ts";
import { nextTry } from "./retries.ts";
import { openKeys, signedHeaders } from "./secrets.server.ts";

/** How long one try may take, in milliseconds: shorter than a process waits before it stops. */
const patience = 8000;
/** How long nobody else may try the same delivery, in milliseconds: longer than a try and what is noted of it ever take. */
const lease = 60_000;
/** Webhooks that are called at the same time. */
const atOnce = 8;
/** Bytes of an answer that are read before we hang up. Only its status counts. */
const politeness = 64_000;

export interface DeliveryRound {
  /** The application's secret. */
  appSecret: string;
  clock: () => Date;
  random?: () => number;
  /** Asked before each try: must this process stop? */
  stopping?: () => boolean;
  /** How long one try may take, in milliseconds. */
  patience?: number;
  /** Another network, in tests. */
  network?: Network;
}

type Claimed = typeof webhookDelivery.$inferSelect;
type Hook = Pick<typeof webhook.$inferSelect, "id" | "url" | "secret">;

/** What came of a try. Without a fault it was delivered. */
interface Attempt {
  status: number | null;
  fault: DeliveryFault | null;
}

/**
 * Sends what is due: each webhook's messages one after another, several webhooks side by side, so that one that does not answer holds up
 * nobody else's. Several processes may run this at once; each delivery is claimed just before it goes.
 * @returns how many were delivered and how many tries failed
 */
export async function deliverWebhooks(db: Database, round: DeliveryRound): Promise<{ sent: number; failed: number }> {
  const tally = { sent: 0, failed: 0 };
  const waiting = await hooksWithDeliveries(db, round.clock());
  const workers = waiting.slice(0, atOnce).map(async () => {
    for (let hook = waiting.shift(); hook !== undefined; hook = waiting.shift()) {
      const { sent, failed } = await deliverTo(db, hook, round);
      tally.sent += sent;
      tally.failed += failed;
    }
  });
  await Promise.all(workers);
  return tally;
}

/** Forgets deliveries whose time is over, however they ended. */
export async function purgeDeliveries(db: Database, now: Date): Promise<void> {
  const before = endOfTerm("webhookDelivery", now);
  await db.statement((tx) => tx.delete(webhookDelivery).where(lt(webhookDelivery.createdAt, before)));
}

async function deliverTo(db: Database, hook: Hook, round: DeliveryRound): Promise<{ sent: number; failed: number }> {
  const { clock, stopping = () => false } = round;
  const tally = { sent: 0, failed: 0 };
  while (!stopping()) {
    const delivery = await claim(db, hook.id, clock());
    if (delivery === undefined) break;
    const attempt = await tried(hook, delivery, round);
    if (attempt.fault === null) tally.sent++;
    else tally.failed++;
    await settle(db, delivery, { ...attempt, at: clock(), random: (round.random ?? Math.random)() });
    // nobody there: its other messages need not each wait as long to learn that
    if (attempt.fault !== null && attempt.status === null) break;
  }
  return tally;
}

const due = (now: Date) =>
  and(isNull(webhookDelivery.doneAt), isNull(webhookDelivery.failedAt), lte(webhookDelivery.dueAt, now));

/** A test goes to a paused webhook too. */
const mayGo = (tx: Pick<Writer, "select">) =>
  or(
    eq(webhookDelivery.event, testEvent),
    exists(
      tx
        .select({ id: webhook.id })
        .from(webhook)
        .where(and(eq(webhook.id, webhookDelivery.webhookId), eq(webhook.active, true))),
    ),
  );

function hooksWithDeliveries(db: Database, now: Date): Promise<Hook[]> {
  return db
    .selectDistinct({ id: webhook.id, url: webhook.url, secret: webhook.secret })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(and(due(now), mayGo(db)));
}

/** As the outbox claims its mails: `due` stands inside and outside the subquery, or two workers on PostgreSQL claim the same row. */
async function claim(db: Database, hookId: string, now: Date): Promise<Claimed | undefined> {
  const claimed = await db.statement((tx) => {
    const next = tx
      .select({ id: webhookDelivery.id })
      .from(webhookDelivery)
      .where(and(due(now), eq(webhookDelivery.webhookId, hookId), mayGo(tx)))
      .orderBy(asc(webhookDelivery.dueAt), asc(webhookDelivery.id))
      .limit(1);
    return tx
      .update(webhookDelivery)
      .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${webhookDelivery.attempts} + 1` })
      .where(and(due(now), inArray(webhookDelivery.id, next)))
      .returning();
  });
  return claimed[0];
}

async function tried(hook: Hook, delivery: Claimed, round: DeliveryRound): Promise<Attempt> {
  const keys = openKeys(hook.secret, { id: hook.id, appSecret: round.appSecret });
  if (keys === undefined) return { status: null, fault: "secret-unreadable" };
  const { id, payload } = delivery;
  const answer = await requestOutside(
    hook.url,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "SPOT-035-webhooks",
        ...signedHeaders(keys, { id, payload, at: round.clock() }),
      },
      body: payload,
      maxBytes: politeness,
      timeoutMs: round.patience ?? patience,
      statusOnly: true,
    },
    round.network,
  );
  if (!answer.ok) return { status: null, fault: answer.reason };
  const { status } = answer.value;
  if (status >= 200 && status < 300) return { status, fault: null };
  return { status, fault: status === 410 ? "gone" : "refused" };
}

/** Notes what came of a try. Does nothing when the lease was over and another process has claimed the delivery since. */
async function settle(
  db: Database,
  delivery: Claimed,
  { status, fault, at, random }: Attempt & { at: Date; random: number },
): Promise<void> {
  const { id, webhookId, attempts } = delivery;
  const next = fault === null || fault === "gone" ? null : nextTry(attempts, at, random);
  const ended = fault === null ? { doneAt: at } : { failedAt: at };
  const mine = and(
    ...[eq(webhookDelivery.id, id), eq(webhookDelivery.attempts, attempts)],
    ...[isNull(webhookDelivery.doneAt), isNull(webhookDelivery.failedAt)],
  );
  const noted = await db.statement((tx) =>
    tx
      .update(webhookDelivery)
      .set({ lastStatus: status, lastError: fault, ...(next === null ? ended : { dueAt: next }) })
      .where(mine)
      .returning({ id: webhookDelivery.id }),
  );
  if (fault === null) return;
  log.warn(
    { delivery: id, webhook: webhookId, attempt: attempts, last: next === null, fault, status },
    "not delivered",
  );
  if (fault === "gone" && noted.length > 0) await pauseGone(db, webhookId);
}

/** Whoever answers 410 wants nothing any more: nothing is sent until a coordinator says so. */
function pauseGone(db: Database, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    const paused = await tx
      .update(webhook)
      .set({ active: false })
      .where(and(eq(webhook.id, id), eq(webhook.active, true)))
      .returning({ id: webhook.id });
    if (paused.length === 0) return;
    const by = { id: null, role: "system" };
    await record(tx, { by, action: "webhook.paused", object: { type: "webhook", id }, facts: { status: 410 } });
  });
}
