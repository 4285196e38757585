import { addDays, addMonths, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam } from "#app/lib/format.ts";
import { instantOf, localDateOf, startOfDay } from "#app/lib/time.ts";

/** How long somebody else may read along. */
export const shareTerms = ["week", "month", "quarter"] as const;
export type ShareTerm = (typeof shareTerms)[number];

/** After how many months she can be reminded to measure again. */
export const reminderTerms = ["6", "12"] as const;
export type ReminderTerm = (typeof reminderTerms)[number];

/** Reminders go out in the morning. */
const reminderMinute = 9 * 60;

/** When a shared link ends: after the whole last day, in Amsterdam. */
export function shareEnd(term: ShareTerm, now: Date): Date {
  return new Date(startOfDay(addDays(lastDay(term, today(now)), 1), amsterdam));
}

/** The last day on which a link with this end still works, as an instant in that day. */
export const lastMomentOf = (end: Date): number => end.getTime() - 1;

/** When a reminder goes out: nine in the morning in Amsterdam, so many months from today. */
export function reminderMoment(term: ReminderTerm, now: Date): Date {
  return new Date(instantOf(addMonths(today(now), Number(term)), reminderMinute, amsterdam));
}

function lastDay(term: ShareTerm, from: LocalDate): LocalDate {
  if (term === "week") return addDays(from, 7);
  return addMonths(from, term === "month" ? 1 : 3);
}

const today = (now: Date): LocalDate => localDateOf(now.getTime(), amsterdam);
