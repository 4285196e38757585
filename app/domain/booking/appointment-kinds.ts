/** What can be booked. */
export const kinds = ["intake", "advice"] as const;
export type Kind = (typeof kinds)[number];

/** Where it can take place. */
export const places = ["media-park", "online", "on-site"] as const;
export type Place = (typeof places)[number];

/** The rules by which times are offered. Minutes, duration and buffers on the five-minute grid; `windowDays` in calendar days. */
export interface BookingRules {
  duration: number;
  bufferBefore: number;
  bufferAfter: number;
  minNotice: number;
  windowDays: number;
}

/** Travel to a company in the region, one way, in minutes: a fixed default until distances are known. */
const travel = 45;

const rulesOfKind: Record<Kind, BookingRules> = {
  // A quarter of an hour for notes after each, so that an intake fills an hour exactly.
  // A day's notice gives the advisor time to read the scan; further than 60 days ahead people forget to come.
  intake: { duration: 45, bufferBefore: 0, bufferAfter: 15, minNotice: 24 * 60, windowDays: 60 },
  advice: { duration: 60, bufferBefore: 0, bufferAfter: 15, minNotice: 24 * 60, windowDays: 60 },
};

/** The rules of a kind at a place; at a company both buffers are at least the journey. */
export function bookingRules(kind: Kind, place: Place): BookingRules {
  const rules = rulesOfKind[kind];
  if (place !== "on-site") return rules;
  return {
    ...rules,
    bufferBefore: Math.max(rules.bufferBefore, travel),
    bufferAfter: Math.max(rules.bufferAfter, travel),
  };
}
