import type { Lane } from "#app/domain/matching/candidate.ts";
import { amsterdam, formatDate } from "#app/lib/format.ts";
import { type Letter, write } from "#app/lib/letter.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { matchingTexts } from "#app/texts/matching.ts";
import { proposalsTexts } from "#app/texts/proposals.ts";

interface Reader {
  name: string;
  language: Language;
}

/** What a letter about a proposal may tell besides its number: what the case is about is read behind the sign-in. */
export interface OfferFacts {
  lane: Lane;
  advisor: string;
  reference: string;
  expiresAt: Date;
}

/** News with a date by which somebody has to answer. */
export type AskingNews = "proposed" | "reminder" | "teacherAsked" | "teacherDecides" | "teacherReminder";
/** News for a candidate with nothing to answer. */
export type OfferNews = "withdrawn" | "taken" | "changed" | "teacherYes" | "teacherNo" | "paused" | "free";
/** Why a proposal came to nothing, as the advisor is told. */
export type EndingNews = "declined" | "teacherNo" | "expired" | "noRoom";
/** What became of the case then. */
export type GoingOn = "next" | "other" | "back" | "listOver";

/** To who has to answer: the candidate, or the teacher of somebody under age. */
export function askingMail(to: Reader, news: AskingNews, about: OfferFacts, url: string) {
  const words = proposalsTexts[to.language].mail.asking[news];
  const { facts } = casesTexts[to.language].mail;
  const until = formatDate(about.expiresAt.getTime(), to.language, amsterdam);
  return letter(to, {
    subject: words.subject(until),
    paragraphs: [words.intro],
    facts: [
      { name: facts.until, value: until },
      { name: facts.lane, value: matchingTexts[to.language].lanes[about.lane] },
      { name: facts.advisor, value: about.advisor },
      { name: facts.reference, value: about.reference },
    ],
    button: { label: words.button, url },
    after: [words.after],
  });
}

/** To a candidate who has to do nothing. `reference` is left out where it is about no case. */
export function offerNewsMail(to: Reader, news: OfferNews, about: { reference: string | null; url: string }) {
  const words = proposalsTexts[to.language].mail.news[news];
  const { facts } = casesTexts[to.language].mail;
  return letter(to, {
    subject: words.subject,
    paragraphs: [words.intro],
    facts: about.reference === null ? [] : [{ name: facts.reference, value: about.reference }],
    button: { label: words.button, url: about.url },
    after: words.after === "" ? [] : [words.after],
  });
}

/** To the advisor: a proposal came to nothing, and what happens now. `left`: how many names are still on her list. */
export function endingMail(
  to: Reader,
  news: { ended: EndingNews; goesOn: GoingOn; left: number },
  about: { reference: string; url: string },
) {
  const words = proposalsTexts[to.language].mail.ending;
  const { facts } = casesTexts[to.language].mail;
  return letter(to, {
    subject: words.subject[news.ended](about.reference),
    paragraphs: [words.ended[news.ended], words.goesOn[news.goesOn](news.left)],
    facts: [{ name: facts.reference, value: about.reference }],
    button: { label: words.button[news.goesOn], url: about.url },
  });
}

function letter(
  to: Reader,
  { subject, ...rest }: { subject: string } & Omit<Letter, "language" | "greeting" | "closing">,
) {
  const { greeting, closing } = casesTexts[to.language].mail;
  return { subject, ...write({ language: to.language, greeting: greeting(to.name), closing, ...rest }) };
}
