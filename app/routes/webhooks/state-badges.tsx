import type { DeliveryState, HookState } from "#app/domain/webhooks/delivery-state.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { useTexts } from "#app/web/language.tsx";

const hookTones = {
  active: "success",
  failing: "error",
  paused: "neutral",
  gone: "warning",
} satisfies Record<HookState, BadgeTone>;

const deliveryTones = {
  waiting: "info",
  retrying: "warning",
  delivered: "success",
  failed: "error",
} satisfies Record<DeliveryState, BadgeTone>;

/** How a webhook stands, in a word or three. */
export function HookBadge({ state }: { state: HookState }) {
  return <Badge tone={hookTones[state]}>{useTexts(webhooksTexts).states[state]}</Badge>;
}

/** How a delivery stands, in a word or two. */
export function DeliveryBadge({ state }: { state: DeliveryState }) {
  return <Badge tone={deliveryTones[state]}>{useTexts(webhooksTexts).deliveryStates[state]}</Badge>;
}
