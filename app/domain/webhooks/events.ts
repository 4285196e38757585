/** What other programs can be told about cases, offers and work. */
export const workEvents = [
  "case.opened",
  "case.routed",
  "case.closed",
  "case.withdrawn",
  "proposal.made",
  "proposal.accepted",
  "proposal.declined",
  "proposal.expired",
  "proposal.withdrawn",
  "assignment.started",
  "assignment.delivered",
  "assignment.returned",
  "assignment.confirmed",
] as const;
export type WorkEvent = (typeof workEvents)[number];

/** What other programs can be told about. */
export const webhookEvents = [
  "appointment.requested",
  "appointment.booked",
  "appointment.declined",
  "appointment.moved",
  "appointment.cancelled",
  "appointment.held",
  "appointment.no-show",
  ...workEvents,
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Nothing happened: a coordinator tries whether the other side listens. */
export const testEvent = "webhook.test";

/** The body of a delivery, as Standard Webhooks has it: what happened, when, and the facts; never what people wrote or who they are. */
export interface WebhookPayload {
  readonly type: WebhookEvent | typeof testEvent;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}
