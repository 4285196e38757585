import { type BookingRules, bookingRules, type Kind, type Place } from "#app/domain/booking/appointment-kinds.ts";
import type { Interval } from "#app/domain/booking/intervals.ts";
import { minuteMs } from "#app/lib/dates.ts";

/** Every time and buffer lies on this grid, so one database row per five minutes guards an appointment exactly. */
const gridMs = 5 * minuteMs;

/** Does an instant (epoch ms) or a length (ms) lie on the five-minute grid? */
export const isOnGrid = (ms: number): boolean => Number.isInteger(ms / gridMs);

/** The time kept free for an appointment of this kind and place that starts at `start` (epoch ms): itself and its buffers. */
export const protectedInterval = (kind: Kind, place: Place, start: number): Interval =>
  protectedBy(bookingRules(kind, place), start);

/** The time kept free under `rules` for an appointment that starts at `start` (epoch ms). */
export const protectedBy = (rules: BookingRules, start: number): Interval => ({
  start: start - rules.bufferBefore * minuteMs,
  end: start + (rules.duration + rules.bufferAfter) * minuteMs,
});

/** The five-minute instants (epoch ms, ascending) that an interval occupies. Throws RangeError off the grid. */
export function slotRows({ start, end }: Interval): number[] {
  if (!isOnGrid(start) || !isOnGrid(end)) throw new RangeError(`Not on the five-minute grid: ${start}–${end}`);
  return Array.from({ length: Math.max(0, (end - start) / gridMs) }, (_, index) => start + index * gridMs);
}
