const locales = { nl: "nl-NL", en: "en-GB" } as const;

/** "1 februari 2027" for a calendar date (YYYY-MM-DD). */
export function dayWords(date: string, language: "nl" | "en"): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(Date.parse(date));
}
