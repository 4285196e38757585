import type { Place } from "#app/domain/agenda/places.ts";
import type { Status } from "#app/domain/booking/appointment.ts";
import { minuteMs } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { smallest } from "#app/lib/small-numbers.ts";
import { localDayOf } from "#app/lib/time.ts";

/** A conversation as the figures count it. Instants are epoch ms. */
export interface CountedTalk {
  readonly id: string;
  /** Everybody who takes it, not only who leads. */
  readonly advisorIds: readonly string[];
  readonly typeId: string;
  readonly place: Place;
  readonly status: Status;
  readonly start: number;
  readonly end: number;
  readonly bookedAt: number;
  /** When it was last changed: of a cancelled one, when it was cancelled. */
  readonly changedAt: number;
  /** Seats of a group share one. */
  readonly reservationId: string | null;
}

/** What became of conversations. `booked` is the sum of the four after it; what was asked for and declined was never booked. */
export interface LoadCounts {
  readonly booked: number;
  readonly coming: number;
  readonly held: number;
  readonly noShow: number;
  readonly cancelled: number;
  /** The time of those that stand or took place, without the time around them; a group counts once. */
  readonly minutes: number;
}

/** Counts conversations of whoever they are. */
export function countsOf(talks: readonly CountedTalk[]): LoadCounts {
  const count = (...statuses: Status[]) => talks.filter(({ status }) => statuses.includes(status)).length;
  const [coming, held] = [count("requested", "confirmed"), count("held")];
  const [noShow, cancelled] = [count("no-show"), count("cancelled")];
  const lasting = new Map(
    talks.filter(({ status }) => standing.has(status)).map((talk) => [talk.reservationId ?? talk.id, talk]),
  );
  const minutes = [...lasting.values()].reduce((sum, { start, end }) => sum + (end - start) / minuteMs, 0);
  return { booked: coming + held + noShow + cancelled, coming, held, noShow, cancelled, minutes };
}

const standing: ReadonlySet<Status> = new Set(["requested", "confirmed", "held", "no-show"]);

/** The counts of each advisor, by id; who takes a conversation together both have it. */
export function countsByAdvisor(talks: readonly CountedTalk[]): Map<string, LoadCounts> {
  const ids = [...new Set(talks.flatMap(({ advisorIds }) => advisorIds))];
  return new Map(ids.map((id) => [id, countsOf(talks.filter(({ advisorIds }) => advisorIds.includes(id)))]));
}

/** Which part did not come, of those of which somebody said how they went; null when that was said of none. */
export const noShowRate = ({ held, noShow }: Pick<LoadCounts, "held" | "noShow">): number | null =>
  held + noShow === 0 ? null : noShow / (held + noShow);

/** How long before it a conversation was booked, in calendar days: of how many, the middle, and that of nine out of ten. */
export interface LeadTime {
  readonly count: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/** Cancelled and declined ones do not count: nobody waited for those. */
export function leadTime(talks: readonly CountedTalk[]): LeadTime {
  const days = talks
    .filter(({ status }) => standing.has(status))
    .map(({ start, bookedAt }) => localDayOf(start, amsterdam) - localDayOf(bookedAt, amsterdam))
    .sort((one, other) => one - other);
  const middle = ((days[(days.length - 1) >> 1] ?? 0) + (days[days.length >> 1] ?? 0)) / 2;
  const at = days[Math.ceil(days.length * 0.9) - 1];
  return { count: days.length, median: days.length === 0 ? null : middle, ninetieth: at ?? null };
}

/** How long before its start a conversation was cancelled. */
export const cancellationBands = ["day", "three-days", "week", "earlier"] as const;
export type CancellationBand = (typeof cancellationBands)[number];

/** How many were cancelled in each band: within a day of the start, within three, within seven, or earlier. */
export function cancellations(talks: readonly CountedTalk[]): Record<CancellationBand, number> {
  const counts = { day: 0, "three-days": 0, week: 0, earlier: 0 };
  for (const { status, start, changedAt } of talks)
    if (status === "cancelled") counts[bandOf((start - changedAt) / (60 * minuteMs))] += 1;
  return counts;
}

const bandOf = (hours: number): CancellationBand =>
  hours < 24 ? "day" : hours < 72 ? "three-days" : hours < 168 ? "week" : "earlier";

/** What owners gave, and said beside it. */
export interface GivenRating {
  readonly typeId: string;
  readonly rating: number;
  readonly remark: string;
}

/** The mean of at least five ratings, and what was said beside them in the order of the alphabet: when, and so who, cannot be told from it. */
export function ratings(given: readonly GivenRating[]): { count: number; mean: number | null; remarks: string[] } {
  if (given.length < smallest) return { count: given.length, mean: null, remarks: [] };
  const sum = given.reduce((total, { rating }) => total + rating, 0);
  const remarks = given.map(({ remark }) => remark.trim()).filter((remark) => remark !== "");
  return {
    count: given.length,
    mean: sum / given.length,
    remarks: remarks.sort((one, other) => one.localeCompare(other, "nl")),
  };
}
