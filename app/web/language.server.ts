import { isLanguage, type Language } from "#app/texts/language.ts";
import { readCookie, writeCookie } from "./cookies.server.ts";
import { signedIn } from "./session.server.ts";

/**
 * The language of this visit: what she chose, else the language of her account, else of the thing on the page, else Dutch.
 * @param ofRecord the language in which a booking or scan was made
 */
export async function languageOf(request: Request, ofRecord?: Language): Promise<Language> {
  const chosen = readCookie(request, "taal");
  if (isLanguage(chosen)) return chosen;
  return (await signedIn(request))?.language ?? ofRecord ?? "nl";
}

/** The cookie that remembers a choice of language for a year. Set only when she chooses. */
export const rememberLanguage = (language: Language) => writeCookie("taal", language, { maxAge: 365 * 24 * 60 * 60 });
