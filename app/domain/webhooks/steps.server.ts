// Steps: what another area may need of this one inside its own transaction. See docs/decisions/005-steps.md.
import { eq } from "drizzle-orm";
import type { WebhookEvent, WebhookPayload } from "#app/domain/webhooks/events.ts";
import type { Writer } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";

/** Who asked for this event, among the programs that are told anything. */
export async function listenersTo(tx: Writer, event: WebhookEvent): Promise<string[]> {
  const hooks = await tx
    .select({ id: webhook.id, events: webhook.events })
    .from(webhook)
    .where(eq(webhook.active, true));
  return hooks.filter(({ events }) => events.includes(event)).map(({ id }) => id);
}

/**
 * Tells every program that asked for this event, in the transaction of what happened: a delivery for each, to be sent soon.
 * @param to who asked, where the caller knows it already
 */
export async function announce(
  tx: Writer,
  event: WebhookEvent,
  told: { data: WebhookPayload["data"]; now: Date; to?: readonly string[] },
): Promise<void> {
  const { data, now, to = await listenersTo(tx, event) } = told;
  if (to.length === 0) return;
  const payload = JSON.stringify({ type: event, timestamp: now.toISOString(), data } satisfies WebhookPayload);
  await tx
    .insert(webhookDelivery)
    .values(to.map((id) => ({ webhookId: id, event, payload, createdAt: now, dueAt: now })));
}
