import { and, desc, eq, isNotNull, isNull, lt, max, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";
import { type DeliveryFault, faultOf } from "./delivery-fault.ts";
import { type DeliveryState, deliveryCan, deliveryState, type HookState, hookState } from "./delivery-state.ts";

/** A webhook as pages know it: never with its secret. */
export interface FoundWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly state: HookState;
  readonly lastDoneAt: Date | null;
  readonly waiting: number;
}

export interface FoundDelivery {
  readonly id: string;
  readonly event: string;
  readonly payload: string;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly failedAt: Date | null;
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: DeliveryFault | null;
  readonly state: DeliveryState;
  readonly canReplay: boolean;
}

/** Every webhook by name. */
export async function listWebhooks(db: Reader): Promise<FoundWebhook[]> {
  const found = await webhooks(db);
  // not sorted by the database: the two we have put capitals in different places
  return found.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

export async function findWebhook(db: Reader, id: string): Promise<FoundWebhook | undefined> {
  return (await webhooks(db, eq(webhook.id, id)))[0];
}

/** How many webhooks need somebody: the last delivery was given up, or the other side is gone. */
export async function countAilingWebhooks(db: Reader): Promise<number> {
  return (await webhooks(db)).filter(({ state }) => state === "failing" || state === "gone").length;
}

/** Deliveries that a page shows at once. */
export const pageSize = 50;

/**
 * What was and will be delivered to a webhook, newest first, a page at a time.
 * @param before only what is older than the delivery with this id
 */
export async function listDeliveries(
  db: Reader,
  webhookId: string,
  before?: string,
): Promise<{ deliveries: FoundDelivery[]; older: boolean }> {
  const rows = await db
    .select()
    .from(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.webhookId, webhookId),
        // ids sort by their making
        before === undefined ? undefined : lt(webhookDelivery.id, before),
      ),
    )
    .orderBy(desc(webhookDelivery.id))
    .limit(pageSize + 1);
  const deliveries = rows.slice(0, pageSize).map(({ lastStatus, lastError, webhookId: _own, ...row }) => ({
    ...row,
    status: lastStatus,
    fault: faultOf(lastError),
    state: deliveryState(row),
    canReplay: deliveryCan.replay(row),
  }));
  return { deliveries, older: rows.length > pageSize };
}

async function webhooks(db: Reader, which?: SQL): Promise<FoundWebhook[]> {
  const { id, doneAt, failedAt, lastStatus } = webhookDelivery;
  const isWaiting = and(isNotNull(id), isNull(doneAt), isNull(failedAt));
  const rows = await db
    .select({
      ...{ id: webhook.id, name: webhook.name, url: webhook.url },
      ...{ events: webhook.events, active: webhook.active },
      lastDoneAt: max(doneAt),
      lastFailedAt: max(failedAt),
      lastGoneAt: sql`max(case when ${lastStatus} = 410 then ${failedAt} end)`.mapWith(failedAt),
      waiting: sql`sum(case when ${isWaiting} then 1 else 0 end)`.mapWith(Number),
    })
    .from(webhook)
    .leftJoin(webhookDelivery, eq(webhookDelivery.webhookId, webhook.id))
    .where(which)
    // events are JSON, by which PostgreSQL cannot group; what depends on the key need not be named
    .groupBy(webhook.id);
  return rows.map(({ lastFailedAt, lastGoneAt, ...row }) => ({
    ...row,
    state: hookState({ ...row, lastFailedAt, lastGoneAt }),
  }));
}
