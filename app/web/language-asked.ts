import { isLanguage, type Language } from "#app/texts/language.ts";

/** The language that the address asks for (`?taal=en`), as links in English pages of partners do; undefined when it asks for none. */
export function languageAsked(request: Request): Language | undefined {
  const asked = new URL(request.url).searchParams.get("taal");
  return isLanguage(asked) ? asked : undefined;
}
