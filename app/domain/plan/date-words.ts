import { dayMs, dayNumber, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatDate, formatShortDate } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";

/** A calendar date as in a table: "23-11-2026". */
export const dateWords = (date: LocalDate): string => formatShortDate(noon(date), amsterdam);

/** A calendar date as in a sentence: "maandag 23 november 2026". */
export const longDateWords = (date: LocalDate, language: Language): string =>
  formatDate(noon(date), language, amsterdam);

// noon is on the same day in every zone that matters here
const noon = (date: LocalDate): number => dayNumber(date) * dayMs + dayMs / 2;
