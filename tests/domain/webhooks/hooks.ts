import { asc } from "drizzle-orm";
import { addWebhook } from "#app/domain/webhooks/commands.server.ts";
import { type WebhookEvent, webhookEvents } from "#app/domain/webhooks/events.ts";
import { announce } from "#app/domain/webhooks/steps.server.ts";
import type { Network } from "#app/lib/outbound.server.ts";
import type { Database } from "#db/database.ts";
import { webhook, webhookDelivery } from "#db/schema/webhooks.ts";

export const appSecret = "a secret of the application, long enough for all";
export const by = { id: null, role: "coordinator" };

/** A network in which every name is a machine outside; nobody is called in it. */
export const namesOnly: Network = { resolve: async () => ["198.18.0.1"], mayCall: () => true, port: 443 };

/** A webhook for everything, at a host of this name. @returns its id and secret */
export async function hook(
  db: Database,
  { host = "hooks.example.org", events = webhookEvents }: { host?: string; events?: readonly WebhookEvent[] } = {},
): Promise<{ id: string; secret: string }> {
  const facts = { name: host, url: `https://${host}/in`, events: [...events] };
  const made = await addWebhook(db, { facts, by }, { appSecret, network: namesOnly, now: new Date() });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** Something happened, as often as there are texts. */
export const happens = (db: Database, now: Date, ...which: string[]) =>
  db.transaction(async (tx) => {
    for (const reference of which) await announce(tx, "appointment.booked", { data: { reference }, now });
  });

export const deliveries = (db: Database) => db.select().from(webhookDelivery).orderBy(asc(webhookDelivery.id));

export const clearHooks = (db: Database) => db.transaction((tx) => tx.delete(webhook));
