import { z } from "zod";
import { places } from "#app/domain/booking/appointment-kinds.ts";
import type { WeeklyRow } from "#app/domain/booking/windows.ts";

/** Minutes between start times that an advisor can choose from. */
export const slotLengths = ["15", "30", "45", "60"] as const;

/** How an agenda is cut when its owner has not said so yet. */
export const defaultSlotMinutes = 30;

/** Days as a form sends them: ISO weekdays, Monday is 1. */
export const weekdayValues = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** "9", "9.00", "09:00" as minutes since midnight, on the five-minute grid; "24:00" only as an end. */
const minuteOfDay = z.string({ error: "time" }).transform((typed, context) => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.replace(/\s|uur|h$/gi, ""));
  const minute = Number(match?.[1]) * 60 + Number(match?.[2] ?? 0);
  if (match && Number(match[2] ?? 0) < 60 && minute <= 24 * 60 && minute % 5 === 0) return minute;
  context.addIssue({ code: "custom", message: "time" });
  return z.NEVER;
});

/** Hours to add: on one day or more, from start to end (minutes since midnight), at one place or more. */
export const hoursSchema = z
  .strictObject({
    weekdays: z.array(z.enum(weekdayValues).transform(Number), { error: "weekdays" }).min(1, { error: "weekdays" }),
    start: minuteOfDay,
    end: minuteOfDay,
    places: z.array(z.enum(places), { error: "places" }).min(1, { error: "places" }),
  })
  .refine(({ start, end }) => start < end, { error: "order", path: ["end"] });
export type HoursToAdd = z.output<typeof hoursSchema>;

/** How many minutes lie between start times. */
export const slotLengthSchema = z.strictObject({
  slotMinutes: z.enum(slotLengths, { error: "step" }).transform(Number),
});

/** Do the new hours share time with hours that are there already, on the same day of the week? Touching is allowed. */
export function overlapsHours(
  hours: readonly Pick<WeeklyRow, "weekday" | "startMinute" | "endMinute">[],
  { weekdays, start, end }: Pick<HoursToAdd, "weekdays" | "start" | "end">,
): boolean {
  return hours.some((row) => weekdays.includes(row.weekday) && row.startMinute < end && start < row.endMinute);
}

/** "09:00" from minutes since midnight. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
