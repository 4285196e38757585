// Also for the browser: Intl only, no Temporal (20 kB gzip).

import { type LocalDate, minuteMs } from "./dates.ts";

type Language = "nl" | "en";

/** The zone of the office, and of every time that a visitor reads unless an advisor's schedule says otherwise. */
export const amsterdam = "Europe/Amsterdam";

/** "maandag 23 november 2026", "Monday 23 November 2026"; `instant` is epoch ms. */
export function formatDate(instant: number, language: Language, zone: string): string {
  const { weekday, day, month, year } = parts(instant, locales[language], zone);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "23 november 2026", "23 November 2026": in a sentence where the day of the week says nothing. */
export function formatDay(instant: number, language: Language, zone: string): string {
  const { day, month, year } = parts(instant, locales[language], zone);
  return `${day} ${month} ${year}`;
}

/** The same of a calendar date; at noon it is that day in every zone that matters here. */
export const formatLocalDay = (date: LocalDate, language: Language): string =>
  formatDay(Date.parse(`${date}T12:00:00Z`), language, amsterdam);

/** For tables: "23-11-2026" in both languages, as Dutch offices write it. */
export function formatShortDate(instant: number, zone: string): string {
  const [year, month, day] = machineTime(instant, zone).slice(0, 10).split("-");
  return `${day}-${month}-${year}`;
}

/** "november 2026", "November 2026". @param month YYYY-MM */
export function formatMonth(month: string, language: Language): string {
  const { month: name, year } = parts(Date.parse(`${month}-15T12:00:00Z`), locales[language], amsterdam);
  return `${name} ${year}`;
}

/** "14.30 uur", "14:30". In the hour that comes twice in autumn: "02.30 uur zomertijd", "02:30 winter time". */
export function formatTime(instant: number, language: Language, zone: string): string {
  const season = seasonOf(instant, language, zone);
  return `${clock(instant, language, zone)}${language === "nl" ? " uur" : ""}${season === null ? "" : ` ${season}`}`;
}

/** "van 14.30 tot 15.15 uur", "from 14:30 to 15:15"; both ends full where one of them comes twice. */
export function formatTimeRange(range: { start: number; end: number }, language: Language, zone: string): string {
  const [from, to] = language === "nl" ? ["van", "tot"] : ["from", "to"];
  const twice = [range.start, range.end].some((instant) => seasonOf(instant, language, zone) !== null);
  const start = twice ? formatTime(range.start, language, zone) : clock(range.start, language, zone);
  return `${from} ${start} ${to} ${formatTime(range.end, language, zone)}`;
}

/** "maandag 23 november 2026 om 14.30 uur", "Monday 23 November 2026 at 14:30". */
export const formatDateTime = (instant: number, language: Language, zone: string): string =>
  `${formatDate(instant, language, zone)} ${language === "nl" ? "om" : "at"} ${formatTime(instant, language, zone)}`;

/** For `<time datetime>`: "2026-11-23T14:30+01:00". */
export function machineTime(instant: number, zone: string): string {
  const offset = offsetOf(instant, zone) / minuteMs;
  const size = Math.abs(offset);
  const wall = new Date(instant + offset * minuteMs).toISOString().slice(0, 16);
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const locales = { nl: "nl-NL", en: "en-GB" } as const;
const seasons = {
  nl: { summer: "zomertijd", winter: "wintertijd" },
  en: { summer: "summer time", winter: "winter time" },
} as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

const two = (value: number): string => String(value).padStart(2, "0");

function clock(instant: number, language: Language, zone: string): string {
  const time = machineTime(instant, zone).slice(11, 16);
  return language === "nl" ? time.replace(":", ".") : time;
}

/** The season's name where this wall time comes twice (clocks went back), else null. */
function seasonOf(instant: number, language: Language, zone: string): string | null {
  const own = offsetOf(instant, zone);
  const reach = 3 * 60 * minuteMs;
  for (const other of [offsetOf(instant - reach, zone), offsetOf(instant + reach, zone)]) {
    if (other === own || offsetOf(instant + own - other, zone) !== other) continue;
    return other < own ? seasons[language].summer : seasons[language].winter;
  }
  return null;
}

function offsetOf(instant: number, zone: string): number {
  const { year, month, day, hour, minute } = parts(instant, "en-u-ca-iso8601-nu-latn", zone);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return wall - Math.floor(instant / minuteMs) * minuteMs;
}

/** Words come from the parts, so that another ICU's punctuation in the browser cannot differ from the server's. */
function parts(instant: number, locale: string, zone: string): Record<string, string> {
  const key = `${locale} ${zone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...fieldsOf(locale) });
    formatters.set(key, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, part.value]));
}

const fieldsOf = (locale: string): Intl.DateTimeFormatOptions =>
  locale.startsWith("en-u-")
    ? { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" }
    : { weekday: "long", day: "numeric", month: "long", year: "numeric" };
