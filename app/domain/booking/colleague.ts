import { z } from "zod";
import { type Schedule, windowsOn } from "#app/domain/agenda/hours.ts";
import { type Interval, overlap } from "#app/domain/agenda/intervals.ts";
import type { Place } from "#app/domain/agenda/places.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { localDateOf } from "#app/lib/time.ts";

/** Could a colleague take an appointment over? `taken` cannot; with the others she can, and it is said what stands in the way. */
export const colleagueStates = ["free", "other-type", "outside-hours", "away", "busy", "taken"] as const;
export type ColleagueState = (typeof colleagueStates)[number];

/** To whom an appointment is handed over. */
export const handOverForm = z.strictObject({ toId: z.uuid({ error: "toId" }) });

/** What is known of a colleague's time. `taken`: by appointments; `busy`: in calendars of her own. */
export interface ColleagueTime {
  readonly id: string;
  readonly schedules: readonly (Schedule & { readonly places: readonly Place[] })[];
  readonly closedDates: ReadonlySet<LocalDate>;
  readonly taken: readonly Interval[];
  readonly busy: readonly Interval[];
}

/** The appointment: itself, the time that is kept for it, and who may take its type (nobody named: everybody). */
export interface TimeToTakeOver extends Interval {
  readonly kept: Interval;
  readonly place: Place;
  readonly hostIds: readonly string[];
}

/** How a colleague stands at the time of an appointment: the worst that holds. */
export function colleagueState(colleague: ColleagueTime, wanted: TimeToTakeOver): ColleagueState {
  const { kept, place, hostIds } = wanted;
  if (colleague.taken.some((interval) => overlap(interval, kept))) return "taken";
  if (colleague.busy.some((interval) => overlap(interval, kept))) return "busy";
  const own = colleague.schedules.filter((schedule) => schedule.places.includes(place));
  const dateIn = ({ zone }: Schedule) => localDateOf(wanted.start, zone);
  if (colleague.schedules.some((schedule) => colleague.closedDates.has(dateIn(schedule)))) return "away";
  const works = own.some((schedule) =>
    windowsOn(dateIn(schedule), schedule, colleague.closedDates).some(
      (window) => window.start <= wanted.start && wanted.end <= window.end,
    ),
  );
  if (!works) return "outside-hours";
  return hostIds.length === 0 || hostIds.includes(colleague.id) ? "free" : "other-type";
}
