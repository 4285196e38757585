import { sharedTime } from "#app/domain/agenda/free-time.ts";
import { type Schedule, windowsOn } from "#app/domain/agenda/hours.ts";
import { type Interval, mergedIntervals } from "#app/domain/agenda/intervals.ts";
import { type LocalDate, minuteMs } from "#app/lib/dates.ts";

/** How much of an advisor's hours was kept, in minutes. */
export interface Fullness {
  readonly openMinutes: number;
  /** Conversations with the time around them, as far as they lie in her hours. */
  readonly keptMinutes: number;
}

/**
 * How full somebody's hours were on these dates. Hours of several schedules at the same time count once.
 * @param closed dates on which the office is closed or she is away
 */
export function fullness(
  schedules: readonly Schedule[],
  kept: readonly Interval[],
  { dates, closed }: { dates: readonly LocalDate[]; closed: ReadonlySet<LocalDate> },
): Fullness {
  const open = mergedIntervals(
    schedules.flatMap((schedule) => dates.flatMap((date) => windowsOn(date, schedule, closed))),
  );
  const openMs = open.reduce((sum, { start, end }) => sum + end - start, 0);
  return { openMinutes: openMs / minuteMs, keptMinutes: sharedTime(open, kept) / minuteMs };
}

/** The part that was kept; null for who had no hours. */
export const keptShare = ({ openMinutes, keptMinutes }: Fullness): number | null =>
  openMinutes === 0 ? null : keptMinutes / openMinutes;
