import { withoutNotice } from "#app/domain/agenda/appointment-type.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { windowOf } from "#app/domain/booking/slot-days.ts";
import { type SlotAsk, slotQuestion } from "#app/domain/booking/slot-question.server.ts";
import type { Slot, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { brokenRule, type SlotRule } from "#app/domain/booking/slot-rule.ts";
import { keptSource, type SlotSource } from "#app/domain/booking/slot-source.server.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { dayMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import type { Reader } from "#db/database.ts";

/** Open times are asked for by the type's id or code. `byOffice`: whoever works here need not give notice. */
export type SlotWish = Omit<SlotAsk, "type" | "within"> & {
  readonly kind: string;
  readonly within?: Interval;
  readonly byOffice?: boolean | undefined;
};

/** The question as it stands now, or undefined when there is no such type (any more). Without `within`: the whole booking window. */
export async function askSlots(db: Reader, wish: SlotWish, now: Date): Promise<SlotQuestion | undefined> {
  return questionFrom(await keptSource(db, now), wish, now);
}

/** The same from a source that was read already. */
export function questionFrom(
  source: SlotSource,
  { kind, within, byOffice, ...wish }: SlotWish,
  now: Date,
): SlotQuestion | undefined {
  const type = source.types.find((one) => one.active && (one.id === kind || one.code === kind));
  if (type === undefined) return undefined;
  const rules = byOffice ? withoutNotice(type) : type;
  const ask = { ...wish, type: rules, within: within ?? { start: now.getTime(), end: Number.MAX_SAFE_INTEGER } };
  const question = slotQuestion(source, ask, now);
  return within === undefined ? { ...question, within: bookableSpan(question) } : question;
}

/** The open times, sorted; what is listed here can be booked, since booking asks the same question inside its transaction. */
export async function listOpenSlots(db: Reader, wish: SlotWish, now: Date): Promise<Slot[]> {
  const question = await askSlots(db, wish, now);
  return question === undefined ? [] : openSlots(question);
}

/** Which rule keeps this moment from being booked; null when none does, `nobody` when there is no such type. */
export async function findBrokenRule(
  db: Reader,
  wish: Omit<SlotWish, "within">,
  start: number,
  now: Date,
): Promise<SlotRule | null> {
  const question = await askSlots(db, { ...wish, within: { start, end: start + 1 } }, now);
  return question === undefined ? "nobody" : brokenRule(question, start);
}

/** The stretch in which a type can be booked at all, with a day more on each side: schedules have clocks of their own. */
function bookableSpan({ rules, now, closedDates }: SlotQuestion): Interval {
  const { start, end } = windowOf(rules.window, { now, zone: amsterdam, closedDates });
  return { start: Math.max(now, start - dayMs), end: end + dayMs };
}
