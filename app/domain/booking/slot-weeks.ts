import type { Slot } from "#app/domain/booking/slot-question.ts";
import { type LocalDate, mondayOf } from "#app/lib/dates.ts";
import { localDateOf } from "#app/lib/time.ts";

/** One week of open times. Dates are local, starts epoch ms; `earlier` and `later` are the Mondays of the nearest weeks with open times. */
export interface SlotWeek {
  monday: LocalDate;
  days: { date: LocalDate; starts: number[] }[];
  earlier: LocalDate | null;
  later: LocalDate | null;
}

/**
 * The week to show of these open times: the one of the date that is wanted, or the first one after it that has any, or the last one.
 * Null when nothing is open at all. Days without open times are left out.
 * @param wanted any date of the week; null for the first week
 */
export function slotWeek(
  slots: readonly Pick<Slot, "start">[],
  wanted: LocalDate | null,
  zone: string,
): SlotWeek | null {
  const weeks = byWeek(slots, zone);
  const mondays = [...weeks.keys()].sort();
  const from = wanted === null ? "" : mondayOf(wanted);
  const monday = mondays.find((week) => week >= from) ?? mondays.at(-1);
  if (monday === undefined) return null;
  const at = mondays.indexOf(monday);
  const days = [...(weeks.get(monday) ?? [])].map(([date, starts]) => ({ date, starts }));
  return { monday, days, earlier: mondays[at - 1] ?? null, later: mondays[at + 1] ?? null };
}

function byWeek(slots: readonly Pick<Slot, "start">[], zone: string): Map<LocalDate, Map<LocalDate, number[]>> {
  const weeks = new Map<LocalDate, Map<LocalDate, number[]>>();
  for (const { start } of slots) {
    const date = localDateOf(start, zone);
    const days = weeks.get(mondayOf(date)) ?? new Map<LocalDate, number[]>();
    weeks.set(mondayOf(date), days.set(date, [...(days.get(date) ?? []), start]));
  }
  return weeks;
}
