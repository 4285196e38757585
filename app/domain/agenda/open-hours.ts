import { type Schedule, type WeeklyRow, windowsOn } from "#app/domain/agenda/hours.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import { builtInDays, type OfficeDay, type OfficeDayId } from "#app/domain/agenda/office-days.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { instantsOfDates } from "#app/lib/time.ts";

/** A period in which an advisor is away, up to and including its last date. */
export interface AwayPeriod {
  readonly id: string;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly reason: "leave" | "sick" | "training" | "other";
  readonly note: string;
  /** Who can be asked meanwhile, by name. */
  readonly substitute: string | null;
}

/** When an advisor works, and when she or the whole office does not. */
export interface WorkingTimes {
  readonly schedules: readonly (Omit<Schedule, "weekly"> & {
    readonly id: string;
    readonly name: string;
    readonly places: readonly Place[];
    readonly weekly: readonly (WeeklyRow & { readonly id: string })[];
  })[];
  readonly absences: readonly AwayPeriod[];
  readonly officeDays: readonly OfficeDay[];
}

/** Why an advisor does not work on a date: the office is closed (a built-in day, or one that has a name of its own), or she is away. */
export type ClosedDay =
  | { readonly by: "office"; readonly day: OfficeDayId | null; readonly name: string }
  | { readonly by: "absence"; readonly away: AwayPeriod };

/** What closes a date for her; null when nothing does. Hours of its own can still open it. */
export function closedDay(
  date: LocalDate,
  { absences, officeDays }: Pick<WorkingTimes, "absences" | "officeDays">,
): ClosedDay | null {
  const builtIn = builtInDays(Number(date.slice(0, 4)), officeDays).find((day) => day.date === date && day.closed);
  const named = officeDays.find((day) => day.date === date && day.closed);
  if (builtIn || named) return { by: "office", day: builtIn?.id ?? null, name: named?.name ?? "" };
  const away = absences.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
  return away === undefined ? null : { by: "absence", away };
}

/** A stretch of a day (epoch ms) in which she can be booked at some places, by the hours alone. */
export interface OpenStretch extends Interval {
  readonly scheduleId: string;
  readonly places: readonly Place[];
}

/** When an advisor works on a date of `zone`, whatever is taken: in order of time, each schedule on its own clock. */
export function openHoursOn(date: LocalDate, work: WorkingTimes, zone: string): OpenStretch[] {
  const day = instantsOfDates(date, date, zone);
  const around = [addDays(date, -1), date, addDays(date, 1)];
  const closed = new Set(around.filter((one) => closedDay(one, work) !== null));
  return work.schedules
    .flatMap((schedule) =>
      around
        .flatMap((own) => windowsOn(own, schedule, closed))
        .map(({ start, end }) => ({
          ...{ start: Math.max(start, day.start), end: Math.min(end, day.end) },
          ...{ scheduleId: schedule.id, places: schedule.places },
        })),
    )
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}
