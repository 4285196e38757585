import { askSlots, type SlotWish } from "#app/domain/booking/slot-queries.server.ts";
import { slotWeek } from "#app/domain/booking/slot-weeks.ts";
import { openSlots } from "#app/domain/booking/slots.ts";
import { addDays, dateIn } from "#app/lib/dates.ts";
import { amsterdam, formatDate, formatDateTime, formatTime } from "#app/lib/format.ts";
import { startOfDay } from "#app/lib/time.ts";
import { bookingTexts } from "#app/texts/booking.ts";
import type { Language } from "#app/texts/language.ts";

interface Wanted extends Omit<SlotWish, "within"> {
  /** Any date of the week to show; null for the first week with open times. */
  readonly from: string | null;
  readonly language: Language;
  /** The clock on which the times are shown; that of Hilversum when left out. */
  readonly zone?: string | undefined;
}

/** One week of open times in finished words, with the weeks before and after it; null when nothing is open. */
export interface WeekView {
  first: string;
  last: string;
  earlier: string | null;
  later: string | null;
  /** The first possibility of all, and whether it lies in this week. */
  soonest: string;
  isFirst: boolean;
  days: { id: string; heading: string; slots: { value: string; label: string; hint?: string | undefined }[] }[];
}

type Db = Parameters<typeof askSlots>[0];

/** The open times of a week, as the time picker shows them. */
export async function weekView(
  db: Db,
  { from, language, zone = amsterdam, ...wish }: Wanted,
  now: Date,
): Promise<WeekView | null> {
  const question = await askSlots(db, wish, now);
  const slots = question === undefined ? [] : openSlots(question);
  const week = slotWeek(slots, dateIn(from), zone);
  const [soonest] = slots;
  if (week === null || question === undefined || soonest === undefined) return null;
  const group = question.rules.seats > 1;
  const seats = new Map(slots.map(({ start, seatsLeft }) => [start, seatsLeft]));
  const dateWords = (date: string) => formatDate(startOfDay(date, zone), language, zone);
  return {
    first: dateWords(week.monday),
    last: dateWords(addDays(week.monday, 6)),
    earlier: week.earlier,
    later: week.later,
    soonest: formatDateTime(soonest.start, language, zone),
    isFirst: week.earlier === null,
    days: week.days.map(({ date, starts }) => ({
      id: date,
      heading: dateWords(date),
      slots: starts.map((start) => ({
        value: new Date(start).toISOString(),
        // on a button under its day, "uur" only takes room
        label: formatTime(start, language, zone).replace(" uur", ""),
        hint: group ? bookingTexts[language].time.seats(seats.get(start) ?? 0) : undefined,
      })),
    })),
  };
}
