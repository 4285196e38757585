/** The languages of the product: Dutch is the source, English is complete. */
export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** Is this text the code of one of our languages? */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language that a text is not in. */
export const otherLanguage = (language: Language): Language => (language === "nl" ? "en" : "nl");
