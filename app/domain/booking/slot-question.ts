import type { SlotRules } from "#app/domain/agenda/appointment-type.ts";
import type { Schedule } from "#app/domain/agenda/hours.ts";
import type { Interval } from "#app/domain/agenda/intervals.ts";
import type { LocalDate } from "#app/lib/dates.ts";

/** Time that is taken for an appointment, with the protected interval it was booked under (rules may have changed since). */
export interface TakenTime {
  /** Of the reservation. */
  readonly id: string;
  readonly typeId: string;
  readonly start: number;
  readonly protectedInterval: Interval;
}

/**
 * Somebody who can be booked. `schedules` are those that hold at the place that is asked about, `zone` the clock by which her days are
 * counted, `closedDates` when she is away, `busy` what else fills her calendar. The limits are for all types together; null is none.
 */
export interface Host {
  readonly id: string;
  readonly zone: string;
  readonly schedules: readonly Schedule[];
  readonly closedDates: ReadonlySet<LocalDate>;
  readonly maxPerDay: number | null;
  readonly maxPerWeek: number | null;
  readonly taken: readonly TakenTime[];
  readonly busy: readonly Interval[];
}

/** A room that would do. It is kept so many minutes longer on each side (on the five-minute grid) than the appointment itself. */
export interface Room {
  readonly id: string;
  readonly seats: number;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  readonly taken: readonly { readonly id: string; readonly protectedInterval: Interval }[];
}

/** A group that meets already and has room for more. `id` of its reservation. */
export interface GroupSession {
  readonly id: string;
  readonly start: number;
  readonly hosts: readonly string[];
  readonly seatsLeft: number;
}

/**
 * Which start times are open? All instants are epoch ms. `within` bounds the starts, `closedDates` are the dates on which the whole office
 * is closed, `except` is the reservation that is being moved (its own time counts as free). `together`: so many hosts must be free at once;
 * 1 means that any of them will do. `rooms` null: none is needed.
 */
export interface SlotQuestion {
  readonly typeId: string;
  readonly rules: SlotRules;
  readonly together: number;
  readonly hosts: readonly Host[];
  readonly rooms: readonly Room[] | null;
  readonly sessions: readonly GroupSession[];
  readonly closedDates: ReadonlySet<LocalDate>;
  readonly within: Interval;
  readonly now: number;
  readonly except?: string | undefined;
}

/**
 * A bookable time (epoch ms, buffers not included), the hosts who are free then, the rooms that are (empty when none is needed), the groups
 * that can be joined, and how many seats there are. All ids sorted.
 */
export interface Slot extends Interval {
  readonly hosts: readonly string[];
  readonly rooms: readonly string[];
  readonly sessions: readonly string[];
  readonly seatsLeft: number;
}
