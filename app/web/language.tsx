import { useMatches } from "@remix-run/react";
import { isLanguage, type Language } from "#app/texts/language.ts";

/**
 * The language of the page on screen. A page about something that was made in a language (a booking, a file) says so in its own data; all
 * others take that of the visit. Dutch when even the root could not load.
 */
export function useLanguage(): Language {
  const languages = useMatches().map(({ data }) => languageIn(data));
  return languages.findLast((language) => language !== undefined) ?? "nl";
}

function languageIn(data: unknown): Language | undefined {
  const language = typeof data === "object" && data !== null && "language" in data ? data.language : undefined;
  return isLanguage(language) ? language : undefined;
}

/** The words of one area in the language of the page. */
export const useTexts = <Texts,>(texts: Record<Language, Texts>): Texts => texts[useLanguage()];
