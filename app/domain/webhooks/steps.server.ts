// Steps: what another area may need of this one inside its own transaction. See docs/decisions/005-steps.md.
import { eq } from "drizzle-orm";
import type { WebhookEvent, WebhookPayload } from "#app/domain/webhooks/events.ts";
import type { Writer } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";

/** Tells every program that asked for this event, in the transaction of what happened: a delivery for each, to be sent soon. */
export async function announce(
  tx: Writer,
  event: WebhookEvent,
  told: { data: WebhookPayload["data"]; now: Date },
): Promise<void> {
  const hooks = await tx
    .select({ id: webhook.id, events: webhook.events })
    .from(webhook)
    .where(eq(webhook.active, true));
  const wanted = hooks.filter(({ events }) => events.includes(event));
  if (wanted.length === 0) return;
  const { data, now } = told;
  const payload = JSON.stringify({ type: event, timestamp: now.toISOString(), data } satisfies WebhookPayload);
  await tx
    .insert(webhookDelivery)
    .values(wanted.map(({ id }) => ({ webhookId: id, event, payload, createdAt: now, dueAt: now })));
}
