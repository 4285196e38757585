import { dayMs, minuteMs } from "#app/lib/dates.ts";
import type { CalendarFault } from "./busy-fault.ts";

/** `partly`, `behind` and `failing` need somebody: part of it, or of late nothing, or never anything, could be read. */
export type CalendarState = "waiting" | "well" | "partly" | "behind" | "failing";

/** How a calendar stands. */
export function calendarState({ readAt, fault }: { readAt: Date | null; fault: CalendarFault | null }): CalendarState {
  if (fault === "partly") return "partly";
  if (readAt === null) return fault === null ? "waiting" : "failing";
  return fault === null ? "well" : "behind";
}

/** Is this what nobody renews by itself, and renewed long ago? */
export const isOldFile = ({ kind, readAt }: { kind: "file" | "address"; readAt: Date | null }, now: Date): boolean =>
  kind === "file" && readAt !== null && now.getTime() - readAt.getTime() > 28 * dayMs;

/** How old something is, in the largest unit of which it is one or more; `now`: less than a minute. */
export function ageOf(at: Date, now: Date): { unit: "now" | "minutes" | "hours" | "days"; amount: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / minuteMs));
  if (minutes === 0) return { unit: "now", amount: 0 };
  if (minutes < 60) return { unit: "minutes", amount: minutes };
  const days = Math.floor(minutes / (24 * 60));
  return days === 0 ? { unit: "hours", amount: Math.floor(minutes / 60) } : { unit: "days", amount: days };
}
