import type { Kind, Place } from "#app/domain/booking/appointment-kinds.ts";
import { bookableSpan, listOpenSlots } from "#app/domain/booking/queries.server.ts";
import { slotWeek } from "#app/domain/booking/slot-weeks.ts";
import { addDays } from "#app/lib/dates.ts";
import { amsterdam, formatDate, formatTime } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import type { Language } from "#app/texts/language.ts";

interface Wanted {
  kind: Kind;
  place: Place;
  /** Any date of the week to show; null for the first week with open times. */
  from: string | null;
  except?: string;
  language: Language;
}

/** One week of open times in finished words, with the weeks before and after it; null when nothing is open. */
export interface WeekView {
  first: string;
  last: string;
  earlier: string | null;
  later: string | null;
  days: { id: string; heading: string; slots: { value: string; label: string }[] }[];
}

type Db = Parameters<typeof listOpenSlots>[0];

/** The open times of a week, as the time picker shows them. */
export async function weekView(db: Db, wanted: Wanted, now: Date): Promise<WeekView | null> {
  const { kind, place, except, language } = wanted;
  const slots = await listOpenSlots(db, { kind, place, within: bookableSpan(kind, place, now), except }, now);
  const week = slotWeek(slots, dateOr(wanted.from), amsterdam);
  if (week === null) return null;
  const dateWords = (date: string) => formatDate(startOfDay(date, amsterdam), language, amsterdam);
  return {
    first: dateWords(week.monday),
    last: dateWords(addDays(week.monday, 6)),
    earlier: week.earlier,
    later: week.later,
    days: week.days.map(({ date, starts }) => ({
      id: date,
      heading: dateWords(date),
      slots: starts.map((start) => ({
        value: new Date(start).toISOString(),
        // on a button under its day, "uur" only takes room
        label: formatTime(start, language, amsterdam).replace(" uur", ""),
      })),
    })),
  };
}

const dateOr = (typed: string | null) =>
  typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : null;
