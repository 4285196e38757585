import type { Lane } from "#app/domain/matching/candidate.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";

interface Reader {
  name: string;
  language: Language;
}

/** To the candidate: there is an offer, and until when it stands (epoch ms). What the case is about is read behind the sign-in. */
export function proposalMail(
  to: Reader,
  offer: { lane: Lane; advisor: string; reference: string; expiresAt: number },
  url: string,
) {
  const words = casesTexts[to.language].mail;
  const until = formatDate(offer.expiresAt, to.language, amsterdam);
  return {
    subject: words.proposed.subject(until),
    ...write({
      language: to.language,
      greeting: words.greeting(to.name),
      paragraphs: [words.proposed.intro],
      facts: [
        { name: words.facts.until, value: until },
        { name: words.facts.lane, value: matchingTexts[to.language].lanes[offer.lane] },
        { name: words.facts.advisor, value: offer.advisor },
        { name: words.facts.reference, value: offer.reference },
      ],
      button: { label: words.proposed.button, url },
      after: [words.proposed.free],
      closing: words.closing,
    }),
  };
}

/** To the candidate: the offer no longer stands. */
export function withdrawalMail(to: Reader, offer: { reference: string }, url: string) {
  const words = casesTexts[to.language].mail;
  return {
    subject: words.withdrawn.subject,
    ...write({
      language: to.language,
      greeting: words.greeting(to.name),
      paragraphs: [words.withdrawn.intro],
      facts: [{ name: words.facts.reference, value: offer.reference }],
      button: { label: words.withdrawn.button, url },
      closing: words.closing,
    }),
  };
}
