import { z } from "zod";
import { longestAbsence } from "#app/domain/agenda/absence.ts";
import type { WeeklyRow } from "#app/domain/agenda/hours.ts";
import { places } from "#app/domain/agenda/places.ts";
import { dayNumber } from "#app/lib/dates.ts";

/** Every message that the pages about availability can give, as keys into the texts. */
export const agendaErrors = [
  "name",
  "zone",
  "places",
  "weekdays",
  "time",
  "order",
  "overlap",
  "date",
  "past",
  "long",
  "reason",
  "note",
  "substitute",
  "limit",
  "url",
  "specialisms",
  "room",
  "seats",
  "buffer",
  "feature",
  "share",
] as const;
export type AgendaError = (typeof agendaErrors)[number];

const fault = (error: AgendaError) => ({ error });

/** Days as a form sends them: ISO weekdays, Monday is 1. */
export const weekdayValues = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** "9", "9.00", "09:00" as minutes since midnight, on the five-minute grid; "24:00" only as an end. */
const minuteOfDay = z.string(fault("time")).transform((typed, context) => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.replace(/\s|uur|h$/gi, ""));
  const minute = Number(match?.[1]) * 60 + Number(match?.[2] ?? 0);
  if (match && Number(match[2] ?? 0) < 60 && minute <= 24 * 60 && minute % 5 === 0) return minute;
  context.addIssue({ code: "custom", message: "time" });
  return z.NEVER;
});

const line = (error: AgendaError, longest: number) =>
  z
    .string(fault(error))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, fault(error)).max(longest, fault(error)));

const optionalLine = (error: AgendaError, longest: number) => line(error, longest).optional();

const zone = z.string(fault("zone")).refine((name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}, fault("zone"));

const date = z.iso.date({ error: "date", abort: true });

/** Hours to add to a schedule: on one day or more, from start to end (minutes since midnight). */
export const hoursForm = z
  .strictObject({
    weekdays: z
      .array(z.enum(weekdayValues, fault("weekdays")).transform(Number), fault("weekdays"))
      .min(1, fault("weekdays")),
    start: minuteOfDay,
    end: minuteOfDay,
  })
  .refine(({ start, end }) => start < end, { error: "order", path: ["end"] });
export type HoursToAdd = z.output<typeof hoursForm>;

/** Where the hours of a schedule hold, and on which clock. */
export const scheduleForm = z.strictObject({
  name: line("name", 60),
  zone,
  places: z.array(z.enum(places, fault("places")), fault("places")).min(1, fault("places")),
});
export type ScheduleFacts = z.output<typeof scheduleForm>;

/** Other hours on one date: "09:00-12:00, 13:00-17:00"; empty is not that day. */
export const dayForm = z.strictObject({
  date,
  hours: z
    .string(fault("time"))
    .default("")
    .transform((typed, context) => {
      const rows = typed.trim() === "" ? [] : typed.split(/[,;\n]+/).map((part) => part.split(/\s*(?:-|–|tot|to)\s*/));
      const read = rows.map(([start = "", end = "", ...more]) => ({
        start: minuteOfDay.safeParse(start),
        end: minuteOfDay.safeParse(more.length > 0 ? "" : end),
      }));
      const hours = read.flatMap(({ start, end }) =>
        start.success && end.success && start.data < end.data ? [{ startMinute: start.data, endMinute: end.data }] : [],
      );
      const sorted = [...hours].sort((one, other) => one.startMinute - other.startMinute);
      const apart = sorted.every((row, nth) => nth === 0 || (sorted[nth - 1]?.endMinute ?? 0) <= row.startMinute);
      if (hours.length === rows.length && apart && hours.length <= 6) return sorted;
      context.addIssue({ code: "custom", message: "time" });
      return z.NEVER;
    }),
});
export type OtherDay = z.output<typeof dayForm>;

/** Why an advisor is away. */
export const absenceReasons = ["leave", "sick", "training", "other"] as const;

/** Away from one date up to and including another. */
export const absenceForm = z
  .strictObject({
    firstDate: date,
    lastDate: date,
    reason: z.enum(absenceReasons, fault("reason")),
    note: optionalLine("note", 200),
    substituteId: z.uuid(fault("substitute")).optional(),
  })
  .refine(({ firstDate, lastDate }) => firstDate <= lastDate, { error: "order", path: ["lastDate"] })
  .refine(({ firstDate, lastDate }) => dayNumber(lastDate) - dayNumber(firstDate) < longestAbsence, {
    error: "long",
    path: ["lastDate"],
  });
export type AbsenceToAdd = z.output<typeof absenceForm>;

const limit = z.coerce
  .number(fault("limit"))
  .int(fault("limit"))
  .min(1, fault("limit"))
  .max(50, fault("limit"))
  .optional();

/** Themes of the scan that an advisor can know best, and wishes that owners can have. */
export const themes = ["D1", "D2", "D3", "D4", "D5", "D6"] as const;
export const wishes = ["customers", "time", "money", "safe", "staff", "ai", "green"] as const;

/** How an advisor works: how many a day and a week at most (empty = no limit), where she meets online, on which clock, what she knows best. */
export const workForm = z.strictObject({
  maxPerDay: limit,
  maxPerWeek: limit,
  meetingUrl: z
    .url({ protocol: /^https$/, error: "url" })
    .max(300, fault("url"))
    .optional(),
  zone: zone.optional(),
  specialisms: z.array(z.enum(themes, fault("specialisms")), fault("specialisms")).default([]),
  wishes: z.array(z.enum(wishes, fault("specialisms")), fault("specialisms")).default([]),
});
export type WayOfWorking = z.output<typeof workForm>;

const minutes = z.coerce
  .number(fault("buffer"))
  .int(fault("buffer"))
  .min(0, fault("buffer"))
  .max(120, fault("buffer"))
  .multipleOf(5, fault("buffer"));

/** A room at Media Park. `features` comma-separated: "scherm, rolstoel". */
export const roomForm = z.strictObject({
  name: line("room", 60),
  about: optionalLine("note", 200),
  seats: z.coerce.number(fault("seats")).int(fault("seats")).min(1, fault("seats")).max(500, fault("seats")),
  minutesBefore: minutes.default(0),
  minutesAfter: minutes.default(0),
  features: z
    .string(fault("feature"))
    .max(400, fault("feature"))
    .default("")
    .transform((typed) => [
      ...new Set(
        typed
          .split(",")
          .map((one) => one.trim().toLowerCase())
          .filter((one) => one !== ""),
      ),
    ]),
  active: z.literal("yes").optional(),
});
export type RoomFacts = z.output<typeof roomForm>;

/** A day that the office opens or closes by hand. */
export const officeDayForm = z.strictObject({
  date,
  closed: z.enum(["yes", "no"], fault("date")).transform((value) => value === "yes"),
  name: optionalLine("name", 60),
});
export type OfficeDaySwitch = z.output<typeof officeDayForm>;

/** An advisor's part of the work. */
export const shareForm = z.strictObject({
  share: z.coerce.number(fault("share")).int(fault("share")).min(1, fault("share")).max(10, fault("share")),
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
