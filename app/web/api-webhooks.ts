import { type WebhookEvent, webhookEvents } from "#app/domain/webhooks/events.ts";
import { announcement } from "./api-answers.ts";
import { json } from "./api-schema.ts";

const meanings: Record<WebhookEvent, string> = {
  "appointment.requested": "Somebody asked for an appointment that must be approved",
  "appointment.booked": "An appointment is certain: it was booked, or a request was approved",
  "appointment.declined": "A request was declined",
  "appointment.moved": "An appointment has another time, place or advisor",
  "appointment.cancelled": "An appointment was cancelled; its time is free",
  "appointment.held": "An appointment took place",
  "appointment.no-show": "Nobody came",
  "case.opened": "A case can be picked up: it was made open, published, or opened again",
  "case.routed": "A lane was chosen for a case",
  "case.closed": "A case is done",
  "case.withdrawn": "A case was taken back; nobody does it",
  "proposal.made": "A case was offered to a candidate",
  "proposal.accepted": "A candidate accepted: the case is hers",
  "proposal.declined": "A candidate declined; the case is open again",
  "proposal.expired": "Nobody answered an offer in time; the case is open again",
  "proposal.withdrawn": "An offer was taken back",
  "assignment.started": "The work began",
  "assignment.delivered": "The work was handed over, and waits for the company",
  "assignment.returned": "The company sent a delivery back; the work goes on",
  "assignment.confirmed": "The company confirmed the delivery",
};

const header = (name: string, description: string) => ({
  ...{ name, in: "header", required: true, description },
  schema: { type: "string" },
});

const headers = [
  header("webhook-id", "The same in every try of one message: who had it already can leave it out"),
  header("webhook-timestamp", "When this try was made, in seconds since 1970. Refuse what is older than five minutes"),
  header(
    "webhook-signature",
    "One or more of `v1,<base64>`, a space between: HMAC-SHA256 of `id.timestamp.body` under the base64 part of the secret",
  ),
];

const responses = {
  "2XX": { description: "Taken. Answer within 8 seconds; any other answer is tried again, ten times in three days" },
  "410": { description: "Nothing more is wanted: the webhook is paused" },
};

/** What programs can be told, as the `webhooks` of an OpenAPI document; a coordinator says where to. Signed as standardwebhooks.com describes. */
export function webhookPaths() {
  return Object.fromEntries(
    webhookEvents.map((event) => [
      event,
      {
        post: {
          operationId: event,
          summary: meanings[event],
          parameters: headers,
          requestBody: { required: true, content: json(announcement(event)) },
          responses,
        },
      },
    ]),
  );
}
