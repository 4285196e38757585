import { dayMs, minuteMs } from "#app/lib/dates.ts";

/** Milliseconds from 1970-01-01T00:00 as the clock on the wall counts them: where that clock hangs is another matter. */
export type WallMs = number;

/** How far a clock is ahead of UTC at an instant; milliseconds both. */
export type Clock = (instant: number) => number;

/** The clock of universal time. */
export const universal: Clock = () => 0;

/** A date or a date with a time, as it is written. */
export interface WallMoment {
  readonly wall: WallMs;
  /** Only a date. */
  readonly whole: boolean;
  readonly utc: boolean;
}

/** A length: days by the calendar, and beside them milliseconds that pass. */
export interface Length {
  readonly days: number;
  readonly ms: number;
}

/** Reads DATE and DATE-TIME (RFC 5545 §3.3.4 and §3.3.5), such as 20270328 and 20270328T090000Z; null when it is neither. */
export function readMoment(value: string): WallMoment | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(value.trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  // Date takes years below 100 for the last century, and the 31st of June for the first of July
  const exists = new Date(midnight).toISOString().startsWith(`${match[1]}-${match[2]}-${match[3]}`);
  if (!exists || hour > 23 || minute > 59 || second > 60) return null;
  const wall = midnight + (hour * 60 + minute) * minuteMs + Math.min(second, 59) * 1000;
  return { wall, whole: match[4] === undefined, utc: match[7] !== undefined };
}

/** Reads a DURATION (RFC 5545 §3.3.6), such as P1D or PT1H30M; null when it is none, or goes back in time. */
export function readLength(value: string): Length | null {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(
    value.trim(),
  );
  if (match === null || match.slice(1).every((part) => part === undefined)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, ms: (hours * 60 + minutes) * minuteMs + seconds * 1000 };
}

/** Reads a UTC-OFFSET (RFC 5545 §3.3.14), such as +0100, as milliseconds; null when it is none. */
export function readOffset(value: string): number | null {
  const match = /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(value.trim());
  if (match === null) return null;
  const ms = (Number(match[2]) * 60 + Number(match[3])) * minuteMs + Number(match[4] ?? 0) * 1000;
  return ms < dayMs ? ms * (match[1] === "-" ? -1 : 1) : null;
}
