import { and, eq, isNotNull, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type JournalActor, record } from "#app/domain/journal/record.server.ts";
import { checkOutside, type Network, type PlaceFault } from "#app/lib/outbound.server.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Database, Writer } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";
import { deliveryCan } from "./delivery-state.ts";
import { testEvent, type WebhookPayload } from "./events.ts";
import type { WebhookFacts } from "./schema.ts";
import { newSigningSecret, openKeys, rotated, sealKeys } from "./secrets.server.ts";

/** What else it takes to keep webhooks. */
export interface Means {
  /** The application's secret: signing secrets are kept under a key made from it. */
  appSecret: string;
  /** Another network, in tests. */
  network?: Network;
}

interface Asked {
  id: string;
  by: JournalActor;
}

/** How long a coordinator waits, at most, until we know whether a host can be called; milliseconds. */
const checkTime = 4000;

/** Adds a webhook whose host can be called now. @returns its id, and its secret: the one time that it is told */
export async function addWebhook(
  db: Database,
  { facts, by }: { facts: WebhookFacts; by: JournalActor },
  { appSecret, network, now }: Means & { now: Date },
): Promise<Outcome<{ id: string; secret: string }, PlaceFault>> {
  const checked = await checkOutside(facts.url, { timeoutMs: checkTime }, network);
  if (!checked.ok) return checked;
  const id = uuidv7();
  const secret = newSigningSecret();
  const sealed = sealKeys({ current: secret, previous: null }, { id, appSecret });
  await db.transaction(async (tx) => {
    await tx.insert(webhook).values({ ...facts, id, secret: sealed, createdById: by.id, createdAt: now });
    await record(tx, { by, action: "webhook.added", object: { type: "webhook", id } });
  });
  return done({ id, secret });
}

/** Changes a webhook. A host that was there already is not looked up again: a name server that is down must not keep a name from being mended. */
export async function changeWebhook(
  db: Database,
  { id, by, facts }: Asked & { facts: WebhookFacts },
  { network }: Pick<Means, "network"> = {},
): Promise<Outcome<null, PlaceFault | "not-found">> {
  const [before] = await db.select({ url: webhook.url }).from(webhook).where(eq(webhook.id, id));
  if (before === undefined) return refused("not-found");
  if (before.url !== facts.url) {
    const checked = await checkOutside(facts.url, { timeoutMs: checkTime }, network);
    if (!checked.ok) return checked;
  }
  return db.transaction((tx) => changed(tx, { id, by }, { action: "webhook.changed", to: facts }));
}

/** Nothing is sent any more, but for a test; what waits, waits on. */
export const pauseWebhook = (db: Database, asked: Asked): Promise<Outcome<null, "not-found">> =>
  db.transaction((tx) => changed(tx, asked, { action: "webhook.paused", to: { active: false } }));

/** Sends again, what waited first. */
export const resumeWebhook = (db: Database, asked: Asked): Promise<Outcome<null, "not-found">> =>
  db.transaction((tx) => changed(tx, asked, { action: "webhook.resumed", to: { active: true } }));

/** Removes a webhook with all that was delivered and all that waits. */
export function removeWebhook(db: Database, { id, by }: Asked): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const gone = await tx.delete(webhook).where(eq(webhook.id, id)).returning({ id: webhook.id });
    if (gone.length === 0) return refused("not-found");
    await record(tx, { by, action: "webhook.removed", object: { type: "webhook", id } });
    return done(null);
  });
}

/** Makes a new secret. The one before signs along for a day. @returns the secret: the one time that it is told */
export function rotateSecret(
  db: Database,
  { id, by }: Asked,
  { appSecret, now }: Means & { now: Date },
): Promise<Outcome<string, "not-found">> {
  const fresh = newSigningSecret();
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ secret: webhook.secret }).from(webhook).where(eq(webhook.id, id));
    if (row === undefined) return refused("not-found");
    const secret = sealKeys(rotated(openKeys(row.secret, { id, appSecret }), fresh, now), { id, appSecret });
    const outcome = await changed(tx, { id, by }, { action: "webhook.secret-renewed", to: { secret } });
    return outcome.ok ? done(fresh) : outcome;
  });
}

/** Lets a test message go, also to a webhook that is paused. */
export function sendTest(db: Database, { id, by }: Asked, now: Date): Promise<Outcome<null, "not-found">> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ id: webhook.id }).from(webhook).where(eq(webhook.id, id));
    if (row === undefined) return refused("not-found");
    const told: WebhookPayload = { type: testEvent, timestamp: now.toISOString(), data: { webhook: id } };
    const payload = JSON.stringify(told);
    await tx.insert(webhookDelivery).values({ webhookId: id, event: testEvent, payload, createdAt: now, dueAt: now });
    await record(tx, { by, action: "webhook.tested", object: { type: "webhook", id } });
    return done(null);
  });
}

/**
 * Lets a delivery that ended, well or badly, go once more with as many tries as a new one. It keeps its id, so that
 * who had it already can see that. One that still goes by itself is left alone. @returns the webhook it is for
 */
export function replayDelivery(db: Database, { id, by }: Asked, now: Date): Promise<Outcome<string, "not-found">> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(webhookDelivery).where(eq(webhookDelivery.id, id));
    if (row === undefined) return refused("not-found");
    if (!deliveryCan.replay(row)) return done(row.webhookId);
    const ended = or(isNotNull(webhookDelivery.doneAt), isNotNull(webhookDelivery.failedAt));
    await tx
      .update(webhookDelivery)
      .set({ doneAt: null, failedAt: null, attempts: 0, dueAt: now })
      .where(and(eq(webhookDelivery.id, id), ended));
    const object = { type: "webhook", id: row.webhookId } as const;
    await record(tx, { by, action: "webhook.replayed", object, facts: { delivery: id } });
    return done(row.webhookId);
  });
}

async function changed(
  tx: Writer,
  { id, by }: Asked,
  { action, to }: { action: string; to: Partial<typeof webhook.$inferInsert> },
): Promise<Outcome<null, "not-found">> {
  const rows = await tx.update(webhook).set(to).where(eq(webhook.id, id)).returning({ id: webhook.id });
  if (rows.length === 0) return refused("not-found");
  await record(tx, { by, action, object: { type: "webhook", id } });
  return done(null);
}
