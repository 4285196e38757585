import { z } from "zod";
import { outsideUrl } from "#app/lib/outside-url.ts";
import { webhookEvents } from "./events.ts";

const name = z
  .string({ error: "name" })
  .transform((typed) => typed.replace(/\s+/gu, " ").trim())
  .refine((text) => /^[^\p{Cc}"<>@]{2,60}$/u.test(text), { error: "name" });

// messages are the faults by name, as the guard gives them when it knows the host
const url = z.string({ error: "bad-url" }).transform((typed, context) => {
  const read = outsideUrl(typed.trim());
  if (read.ok) return read.value.href;
  context.addIssue({ code: "custom", message: read.reason });
  return z.NEVER;
});

/** A webhook as a coordinator fills it in. */
export const webhookForm = z.strictObject({
  name,
  url,
  events: z
    .array(z.enum(webhookEvents, { error: "events" }), { error: "events" })
    .min(1, { error: "events" })
    .transform((chosen) => webhookEvents.filter((event) => chosen.includes(event))),
});
export type WebhookFacts = z.output<typeof webhookForm>;
