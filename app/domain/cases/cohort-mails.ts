import { write } from "#app/lib/letter.ts";
import type { Language } from "#app/texts/language.ts";
import { membersTexts } from "#app/texts/members.ts";

/** Tells a student that there is an account for her; no secret is in it, she signs in as everybody does. */
export function invitationMail(to: { name: string; language: Language }, signInUrl: string) {
  const words = membersTexts[to.language].invitation;
  return {
    subject: words.subject,
    ...write({
      language: to.language,
      greeting: words.greeting(to.name),
      paragraphs: words.intro,
      button: { label: words.button, url: signInUrl },
      after: words.after,
      closing: words.closing,
    }),
  };
}
