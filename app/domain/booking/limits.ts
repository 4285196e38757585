import type { Host, SlotQuestion } from "#app/domain/booking/slot-question.ts";
import { localDayOf } from "#app/lib/time.ts";

/** Day numbers (1970-01-01 is 0) and ISO weeks that are full for a host, by the limits of her agenda and of the type. */
export interface FullTimes {
  readonly days: ReadonlySet<number>;
  readonly weeks: ReadonlySet<number>;
}

const none: ReadonlySet<number> = new Set();

/** Weeks counted from the one that holds 1970-01-01, each from Monday (day 0 was a Thursday). */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

/** Where a host has as many appointments already as she takes: in all, or of this type. What is being moved does not count. */
export function fullTimes(
  host: Host,
  { typeId, rules, except }: Pick<SlotQuestion, "typeId" | "rules" | "except">,
): FullTimes {
  const { maxPerDay, maxPerWeek, zone, taken } = host;
  const limited = [maxPerDay, maxPerWeek, rules.maxPerDay, rules.maxPerWeek].some((limit) => limit !== null);
  if (!limited) return { days: none, weeks: none };
  const all = taken.filter(({ id }) => id !== except);
  const ofType = all.filter((one) => one.typeId === typeId);
  const dayOf = ({ start }: { start: number }) => localDayOf(start, zone);
  const weekOf = (one: { start: number }) => weekOfDay(dayOf(one));
  return {
    days: new Set([...reached(all, dayOf, maxPerDay), ...reached(ofType, dayOf, rules.maxPerDay)]),
    weeks: new Set([...reached(all, weekOf, maxPerWeek), ...reached(ofType, weekOf, rules.maxPerWeek)]),
  };
}

function reached<One>(all: readonly One[], placeOf: (one: One) => number, limit: number | null): number[] {
  if (limit === null) return [];
  const counts = new Map<number, number>();
  for (const one of all) counts.set(placeOf(one), (counts.get(placeOf(one)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= limit).map(([place]) => place);
}
