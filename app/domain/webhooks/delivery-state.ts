/** What is known of a delivery. */
export interface DeliveryFacts {
  attempts: number;
  doneAt: Date | null;
  failedAt: Date | null;
}

export type DeliveryState = "waiting" | "retrying" | "delivered" | "failed";

/** How a delivery stands. One that is under way right now counts as retrying: its next time is when the lease ends. */
export function deliveryState({ attempts, doneAt, failedAt }: DeliveryFacts): DeliveryState {
  if (doneAt !== null) return "delivered";
  if (failedAt !== null) return "failed";
  return attempts === 0 ? "waiting" : "retrying";
}

/** What can be done with a delivery. */
export const deliveryCan = {
  /** Not while it still goes by itself: two tries at once would be two messages. */
  replay: (delivery: DeliveryFacts) => delivery.doneAt !== null || delivery.failedAt !== null,
};

/** How a webhook fares. */
export interface HookFacts {
  active: boolean;
  lastDoneAt: Date | null;
  lastFailedAt: Date | null;
  /** When the other side last said that it is gone for good (410). */
  lastGoneAt: Date | null;
}

export type HookState = "active" | "failing" | "paused" | "gone";

/** How a webhook stands. `failing` and `gone` need somebody. */
export function hookState({ active, lastDoneAt, lastFailedAt, lastGoneAt }: HookFacts): HookState {
  const isNewest = (moment: Date | null) => moment !== null && (lastDoneAt === null || moment > lastDoneAt);
  if (active) return isNewest(lastFailedAt) ? "failing" : "active";
  return isNewest(lastGoneAt) ? "gone" : "paused";
}
