import { write } from "#app/lib/letter.ts";
import { candidateTexts } from "#app/texts/candidate.ts";
import { casesTexts } from "#app/texts/cases.ts";
import { fileTexts } from "#app/texts/file.ts";
import type { Language } from "#app/texts/language.ts";

interface Reader {
  name: string;
  language: Language;
}

/** What a letter about a case may tell: its number. What it is about is read behind the sign-in or the private link. */
interface About {
  reference: string;
  url: string;
}

export type AdvisorNews = "accepted" | "delivered" | "returned" | "confirmed";
export type EntrepreneurNews = "accepted" | "delivered";
export type CandidateNews = "returned" | "confirmed";

/** To the advisor: what the candidate or the entrepreneur did with her case. */
export function advisorMail(to: Reader, news: AdvisorNews, about: About) {
  return letter(to, candidateTexts[to.language].mail.advisor[news], about);
}

/** To the entrepreneur: somebody takes up her case, or has delivered. `url` is her private link. */
export function entrepreneurMail(to: Reader, news: EntrepreneurNews, about: About) {
  return letter(to, fileTexts[to.language].mail[news], about);
}

/** To who does the work: what the entrepreneur thought of the result. */
export function candidateMail(to: Reader, news: CandidateNews, about: About) {
  return letter(to, candidateTexts[to.language].mail.candidate[news], about);
}

interface Words {
  subject: (reference: string) => string;
  intro: string;
  after: string;
  button: string;
}

function letter(to: Reader, words: Words, { reference, url }: About) {
  const shared = casesTexts[to.language].mail;
  return {
    subject: words.subject(reference),
    ...write({
      language: to.language,
      greeting: shared.greeting(to.name),
      paragraphs: [words.intro],
      facts: [{ name: shared.facts.reference, value: reference }],
      button: { label: words.button, url },
      after: [words.after],
      closing: shared.closing,
    }),
  };
}
