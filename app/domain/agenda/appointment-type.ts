import type { Place } from "#app/domain/agenda/places.ts";
import type { TypeQuestion } from "#app/domain/agenda/type-questions.ts";
import { minuteMs } from "#app/lib/dates.ts";
import type { Language } from "#app/texts/language.ts";
import type { Interval } from "./intervals.ts";

/** The same words in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

/** How far ahead can be booked: calendar days from today, working days from today, or from one date up to and including another. */
export type BookingWindow =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "workdays"; readonly days: number }
  | { readonly kind: "dates"; readonly first: string; readonly last: string };

/**
 * By which rules times are offered. Lengths in minutes; duration, step and buffers on the five-minute grid. `step` lies between starts,
 * counted from the opening of the hours (`window`) or from the last whole hour before it on the local clock (`hour`). Buffers may stick out
 * of the hours unless `buffersInside`. The limits are per advisor, for this type; null is no limit. `seats` above 1: a group.
 */
export interface SlotRules {
  readonly duration: number;
  readonly step: number;
  readonly anchor: "window" | "hour";
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly buffersInside: boolean;
  readonly minNotice: number;
  readonly window: BookingWindow;
  readonly maxPerDay: number | null;
  readonly maxPerWeek: number | null;
  readonly seats: number;
}

/** Who takes it: whose turn it is, the advisor she chooses (or whose turn it is when she does not mind), or so many together. */
export const hostings = ["fair", "named", "collective"] as const;
export type Hosting = (typeof hostings)[number];

/** A kind of appointment, as the coordinator describes it. `moveNotice` and `cancelNotice`: minutes before the start until when she may. */
export interface AppointmentType extends SlotRules {
  readonly id: string;
  /** In addresses and the API: "intake". */
  readonly code: string;
  readonly names: Bilingual;
  readonly about: Bilingual;
  readonly moveNotice: number;
  readonly cancelNotice: number;
  readonly hosting: Hosting;
  /** With `collective`: how many advisors together. */
  readonly hostsNeeded: number;
  /** Who may take it; none named: every advisor. */
  readonly hostIds: readonly string[];
  readonly places: readonly Place[];
  /** At Media Park: what the room must have. */
  readonly roomFeatures: readonly string[];
  /** She asks, an advisor says yes or no. */
  readonly approval: boolean;
  readonly questions: readonly TypeQuestion[];
  readonly active: boolean;
}

/** The rules as they hold at a company: the buffers are at least the journey there and back. @param travel minutes one way */
export const withTravel = <Rules extends SlotRules>(rules: Rules, travel: number): Rules => ({
  ...rules,
  bufferBefore: Math.max(rules.bufferBefore, travel),
  bufferAfter: Math.max(rules.bufferAfter, travel),
});

/** The rules as they hold for whoever works here: up to the last moment. */
export const withoutNotice = <Rules extends SlotRules>(rules: Rules): Rules => ({ ...rules, minNotice: 0 });

/** The time kept free for an appointment under these rules that starts at `start` (epoch ms): itself and its buffers. */
export const protectedBy = (
  rules: Pick<SlotRules, "duration" | "bufferBefore" | "bufferAfter">,
  start: number,
): Interval => ({
  start: start - rules.bufferBefore * minuteMs,
  end: start + (rules.duration + rules.bufferAfter) * minuteMs,
});
