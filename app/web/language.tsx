import { useRouteLoaderData } from "@remix-run/react";
import { isLanguage, type Language } from "#app/texts/language.ts";

/** The language of the page on screen. Dutch when even the root could not load. */
export function useLanguage(): Language {
  const root = useRouteLoaderData("root");
  const language = typeof root === "object" && root !== null && "language" in root ? root.language : undefined;
  return isLanguage(language) ? language : "nl";
}

/** The words of one area in the language of the page. */
export const useTexts = <Texts,>(texts: Record<Language, Texts>): Texts => texts[useLanguage()];
