import { readingFaults } from "./busy-reading.ts";

/** What can be wrong with somebody's calendar: with its address, with who answers there, or with what came. */
export const calendarFaults = [
  ...readingFaults,
  ...(["bad-url", "not-https", "host-not-allowed", "private-address"] as const),
  ...(["redirect", "timeout", "unreachable"] as const),
  /** 401, 403. */
  "no-access",
  /** 404, 410. */
  "not-there",
  /** Answered with another status than 200. */
  "refused",
  /** The application's secret is another one since the address was kept. */
  "address-unreadable",
  /** It was read, but not all of it. */
  "partly",
] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** The fault as it was kept; null for none, and for a word that an older version knew. */
export const faultOf = (kept: string | null): CalendarFault | null =>
  calendarFaults.find((fault) => fault === kept) ?? null;

/** What an answer without a calendar means. */
export function faultOfStatus(status: number): CalendarFault {
  if (status === 401 || status === 403) return "no-access";
  return status === 404 || status === 410 ? "not-there" : "refused";
}
