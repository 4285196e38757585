import type { DeliveryState } from "#app/domain/webhooks/delivery-state.ts";
import type { FoundDelivery } from "#app/domain/webhooks/queries.server.ts";
import type { Language } from "#app/texts/language.ts";
import { webhooksTexts } from "#app/texts/webhooks.ts";
import { shortMoment } from "./short-moment.ts";

/** A delivery in finished words. */
export interface DeliveryRow {
  id: string;
  when: string;
  event: string;
  state: DeliveryState;
  attempts: number;
  /** What the last try came to and when the next one is: a line each. */
  notes: string[];
  payload: string;
  canReplay: boolean;
}

/** @param hook.active what still has to go waits as long as the webhook is paused */
export function deliveryRows(
  deliveries: readonly FoundDelivery[],
  { active, language }: { active: boolean; language: Language },
): DeliveryRow[] {
  const { one: words, events } = webhooksTexts[language];
  const names = new Map<string, string>(Object.entries(events));
  return deliveries.map(({ id, event, state, attempts, status, fault, ...rest }) => ({
    ...{ id, state, attempts, canReplay: rest.canReplay },
    when: shortMoment(rest.createdAt, language),
    event: names.get(event) ?? event,
    notes: [
      ...(fault === null ? [] : [words.faults[fault]]),
      ...(status === null ? [] : [words.status(status)]),
      ...(rest.canReplay ? [] : [active ? words.next(shortMoment(rest.dueAt, language)) : words.onHold]),
    ],
    payload: JSON.stringify(JSON.parse(rest.payload), null, 2),
  }));
}
