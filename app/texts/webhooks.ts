import { webhooks as en } from "#app/texts/en/webhooks.ts";
import { webhooks as nl } from "#app/texts/nl/webhooks.ts";

export const webhooksTexts = { nl, en };
