/** Work is logged in quarters of an hour. */
export const quarterMinutes = 15;
/** The longest day that can be logged. */
export const longestMinutes = 16 * 60;

/**
 * Minutes of what somebody typed as a length of time: "1,5", "1.5", "1:30", "1u30" and "90 min" are all 90. Undefined when it is no length of
 * time, no whole number of quarters, nothing at all, or longer than a day of work can be.
 */
export function minutesOf(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  const minutes = clockMinutes(text) ?? plainMinutes(text) ?? hourMinutes(text);
  return minutes !== undefined && isLoggable(minutes) ? minutes : undefined;
}

/** Can a piece of work be this long? */
export const isLoggable = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= quarterMinutes && minutes <= longestMinutes && minutes % quarterMinutes === 0;

/** Hours as they are read: "1,5" in Dutch, "1.5" in English; at most two decimals, since a quarter is 0.25. */
export function hoursFigure(minutes: number, language: "nl" | "en"): string {
  const hours = (minutes / 60).toFixed(2).replace(/\.?0+$/, "");
  return language === "nl" ? hours.replace(".", ",") : hours;
}

/** One piece of work, as far as sums go. `day`: YYYY-MM-DD. */
export interface Logged {
  personId: string;
  day: string;
  minutes: number;
}

/** All together. */
export const totalMinutes = (entries: readonly Pick<Logged, "minutes">[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** By who did it, in the order in which they first appear. The parts add up to the whole. */
export function minutesByPerson(entries: readonly Logged[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { personId, minutes } of entries) sums.set(personId, (sums.get(personId) ?? 0) + minutes);
  return sums;
}

/** What was logged on days from `first` up to and including `last`. */
export const minutesBetween = (entries: readonly Logged[], first: string, last: string): number =>
  totalMinutes(entries.filter(({ day }) => day >= first && day <= last));

const clockMinutes = (text: string) => parts(/^(\d{1,2})(?::|u|h)(\d{2})$/.exec(text));
const plainMinutes = (text: string) => parts(/^()(\d{1,3}) ?(?:min|minuten|minutes)\.?$/.exec(text));

function hourMinutes(text: string): number | undefined {
  const [, whole, decimals = ""] = /^(\d{1,2})(?:[.,](\d{1,2}))? ?(?:uur|u|hours?|h)?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  // in hundredths of an hour, so that 0,1 is refused and not rounded
  return ((Number(whole) * 100 + Number(decimals.padEnd(2, "0"))) * 3) / 5;
}

function parts(match: RegExpExecArray | null): number | undefined {
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return match[1] !== "" && minutes >= 60 ? undefined : hours * 60 + minutes;
}
