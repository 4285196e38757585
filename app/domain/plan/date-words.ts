import { dayMs, dayNumber, type LocalDate } from "#app/lib/dates.ts";
import { amsterdam, formatShortDate } from "#app/lib/format.ts";

/** A calendar date as in a table: "23-11-2026". */
export const dateWords = (date: LocalDate): string => formatShortDate(noon(date), amsterdam);

// noon is on the same day in every zone that matters here
const noon = (date: LocalDate): number => dayNumber(date) * dayMs + dayMs / 2;
