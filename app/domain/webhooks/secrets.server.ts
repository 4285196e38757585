import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { seal, unseal } from "#app/lib/sealed.server.ts";

const prefix = "whsec_";
/** How long the secret before still signs along, so that the other side can change over in its own time. */
const overlap = 24 * 3_600_000;

const keysSchema = z.strictObject({
  current: z.string(),
  previous: z.strictObject({ secret: z.string(), until: z.iso.datetime() }).nullable(),
});

/** What a webhook signs with; the one before while it still counts. */
export type Keys = z.output<typeof keysSchema>;

/** A fresh secret as Standard Webhooks writes them: 256 bits. */
export const newSigningSecret = () => prefix + randomBytes(32).toString("base64");

/** The keys after a change of secret. What cannot be read any more signs nothing along. */
export function rotated(keys: Keys | undefined, fresh: string, now: Date): Keys {
  const until = new Date(now.getTime() + overlap).toISOString();
  return { current: fresh, previous: keys === undefined ? null : { secret: keys.current, until } };
}

const sealedFor = (id: string, appSecret: string) => ({ secret: appSecret, use: "webhook secrets", row: id });

/** @param hook.id the webhook they belong to: in another's row they do not open */
export const sealKeys = (keys: Keys, hook: { id: string; appSecret: string }) =>
  seal(JSON.stringify(keys), sealedFor(hook.id, hook.appSecret));

/** The keys of a webhook; undefined when the application's secret is another one since. */
export function openKeys(sealed: string, hook: { id: string; appSecret: string }): Keys | undefined {
  const text = unseal(sealed, sealedFor(hook.id, hook.appSecret));
  return text === undefined ? undefined : keysSchema.parse(JSON.parse(text));
}

/**
 * The headers that say who sends a message and that nobody changed it (Standard Webhooks, symmetric).
 * @param message.id stays the same in every try, so that the other side can leave out what it had
 */
export function signedHeaders(keys: Keys, message: { id: string; payload: string; at: Date }): Record<string, string> {
  const { id, payload, at } = message;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const { current, previous } = keys;
  const secrets = previous !== null && at.toISOString() < previous.until ? [current, previous.secret] : [current];
  const sign = (secret: string) =>
    createHmac("sha256", Buffer.from(secret.slice(prefix.length), "base64"))
      .update(`${id}.${timestamp}.${payload}`)
      .digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => `v1,${sign(secret)}`).join(" "),
  };
}
