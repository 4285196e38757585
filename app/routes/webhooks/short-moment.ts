import { amsterdam, formatShortDate, formatTime } from "#app/lib/format.ts";
import type { Language } from "#app/texts/language.ts";

/** For tables: "23-11-2026, 14.30 uur". */
export const shortMoment = (at: Date, language: Language): string =>
  `${formatShortDate(at.getTime(), amsterdam)}, ${formatTime(at.getTime(), language, amsterdam)}`;
