import { write } from "#app/lib/letter.ts";
import type { Language } from "#app/texts/language.ts";
import { peopleTexts } from "#app/texts/people.ts";
import { linkMinutes } from "./sign-in.ts";

/** The mail with a one-time link and code to sign in. */
export function signInMail(to: { name: string; language: Language }, secrets: { url: string; code: string }) {
  const words = peopleTexts[to.language].mail;
  return {
    subject: words.subject,
    ...write({
      language: to.language,
      greeting: words.greeting(to.name),
      paragraphs: [words.intro(linkMinutes)],
      button: { label: words.button, url: secrets.url },
      after: [words.code(secrets.code), words.notYou],
      closing: words.closing,
    }),
  };
}
