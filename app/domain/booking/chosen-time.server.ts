import { type SlotRules, withoutNotice } from "#app/domain/agenda/appointment-type.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import type { KeptType } from "#app/domain/agenda/types.server.ts";
import { hostsInTurn, keepTime, roomToKeep } from "#app/domain/booking/reservation.server.ts";
import { rulesAt, slotQuestion } from "#app/domain/booking/slot-question.server.ts";
import { brokenRule, type SlotRule } from "#app/domain/booking/slot-rule.ts";
import { freshSource } from "#app/domain/booking/slot-source.server.ts";
import { slotAt } from "#app/domain/booking/slots.ts";
import { done, type Outcome, refused } from "#app/lib/outcome.ts";
import type { Reader, Writer } from "#db/database.ts";

/**
 * One moment that is wanted; `start` is epoch ms. `except`: the reservation that is given up for it. `preferred`: who keeps it when she is
 * free. `byOffice`: whoever works here need not give notice.
 */
export interface Wish {
  readonly kind: string;
  readonly place: Place;
  readonly start: number;
  readonly advisorId?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly except?: string | undefined;
  readonly preferred?: string | undefined;
  readonly byOffice?: boolean | undefined;
}

/** What will be kept for a wish: a seat in a group that meets already, or time of its own. */
export type ChosenTime = { readonly type: KeptType; readonly rules: SlotRules; readonly zone: string } & (
  | { readonly joins: string; readonly hosts: readonly string[] }
  | { readonly joins: null; readonly hosts: readonly string[]; readonly roomId: string | null }
);

/** Why a moment cannot be had: somebody else has it (now), or a rule that no waiting changes. */
export type TimeRefusal = "slot-taken" | Exclude<SlotRule, (typeof takenRules)[number]>;

const takenRules = ["taken", "day-full", "week-full", "too-few", "no-room"] as const;

/** A rule as a reason: what others could give back is `slot-taken`. */
export function refusalOf(rule: SlotRule): TimeRefusal {
  const isTaken = (one: SlotRule): one is (typeof takenRules)[number] => takenRules.some((taken) => taken === one);
  return isTaken(rule) ? "slot-taken" : rule;
}

/** Decides inside a transaction who takes a wished moment, and where, by the function that lists open times. */
export async function chooseTime(tx: Reader, wish: Wish, now: Date): Promise<Outcome<ChosenTime, TimeRefusal>> {
  const { kind, start, preferred } = wish;
  const within = { start, end: start + 1 };
  const source = await freshSource(tx, within, now);
  const type = source.types.find((one) => one.active && (one.id === kind || one.code === kind));
  if (type === undefined) return refused("nobody");
  const ask = { ...wish, type: wish.byOffice ? withoutNotice(type) : type, within };
  const question = slotQuestion(source, ask, now);
  const slot = slotAt(question, start);
  if (slot === undefined) return refused(refusalOf(brokenRule(question, start) ?? "taken"));
  const rules = rulesAt(ask);
  const zoneOf = (id: string | undefined) => source.calendar.advisors.find((one) => one.id === id)?.zone ?? "UTC";
  const joins = slot.sessions[0];
  if (joins !== undefined) {
    const hosts = question.sessions.find(({ id }) => id === joins)?.hosts ?? [];
    return done({ type, rules, zone: zoneOf(hosts[0]), joins, hosts });
  }
  const free =
    preferred !== undefined && slot.hosts.includes(preferred) && question.together === 1 ? [preferred] : slot.hosts;
  const hosts = await hostsInTurn(tx, free, question.together, now);
  return done({ type, rules, zone: zoneOf(hosts[0]), joins: null, hosts, roomId: await roomToKeep(tx, slot.rooms) });
}

/** Keeps time of its own for what was chosen. @throws ConstraintError (unique, appointment_slot) when others were just ahead */
export function keepFresh(
  tx: Writer,
  chosen: ChosenTime,
  { place, start }: Pick<Wish, "place" | "start">,
  now: Date,
): Promise<string> {
  const { type, rules, hosts } = chosen;
  const roomId = chosen.joins === null ? chosen.roomId : null;
  return keepTime(tx, { typeId: type.id, place, start, rules, hosts, roomId }, { hold: null, now });
}
