import type { Language } from "#app/texts/language.ts";

/** "41,1%", "41.1%": for a place among others, one decimal. */
export function percentText(percent: number, language: Language): string {
  const text = percent.toFixed(1);
  return `${language === "nl" ? text.replace(".", ",") : text}%`;
}

/** "41%": for tables and bars; null without a figure. */
export const shareText = (percent: number | null): string | null =>
  percent === null ? null : `${Math.round(percent)}%`;
