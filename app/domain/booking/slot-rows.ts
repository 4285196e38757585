import { gridMs, isOnGrid } from "#app/domain/agenda/hours.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";

/** The five-minute instants (epoch ms, ascending) that an interval occupies. @throws RangeError off the grid */
export function slotRows({ start, end }: Interval): number[] {
  if (!isOnGrid(start) || !isOnGrid(end)) throw new RangeError(`Not on the five-minute grid: ${start}–${end}`);
  return Array.from({ length: Math.max(0, (end - start) / gridMs) }, (_, index) => start + index * gridMs);
}
