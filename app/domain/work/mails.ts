import { amsterdam, formatDate } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { casesTexts } from "#app/texts/cases.ts";
import type { Language } from "#app/texts/language.ts";
import { workTexts } from "#app/texts/work.ts";

interface Reader {
  name: string;
  language: Language;
}

/** What a letter about work may tell: the number of its case. What it is about is read behind the sign-in or the private link. */
interface About {
  reference: string;
  url: string;
}

/** There is a message to read; not one word of it stands here. */
export function messageMail(to: Reader, about: About) {
  const words = workTexts[to.language].mail.message;
  return letter(to, about, {
    subject: words.subject(about.reference),
    paragraphs: [words.intro],
    button: words.button,
    after: [words.after],
  });
}

/** Asks to look back on work that was confirmed. */
export function lookBackMail(to: Reader, about: About & { letter: "invitation" | "reminder"; until: Date }) {
  const words = workTexts[to.language].mail.lookBack;
  const until = formatDate(about.until.getTime(), to.language, amsterdam);
  const own = words[about.letter];
  return letter(to, about, {
    subject: own.subject(about.reference),
    paragraphs: [own.intro, words.blind(until)],
    button: words.button,
    after: [words.after],
  });
}

/** Did it help? The three answers are links to a page where she sends it: opening one changes nothing. */
export function helpMail(to: Reader, about: About) {
  const words = workTexts[to.language].mail.helped;
  const answers = (["yes", "partly", "no"] as const).map((answer) => ({
    label: words.answers[answer],
    url: `${about.url}?antwoord=${answer}`,
  }));
  return letter(to, about, {
    subject: words.subject,
    paragraphs: [words.intro],
    button: words.button,
    after: [words.scan, words.stop],
    links: { intro: words.choose, items: answers },
  });
}

interface Words {
  subject: string;
  paragraphs: readonly string[];
  button: string;
  after: readonly string[];
  links?: { intro: string; items: readonly { label: string; url: string }[] };
}

function letter(to: Reader, { reference, url }: About, { subject, button, ...words }: Words) {
  const shared = casesTexts[to.language].mail;
  return {
    subject,
    ...write({
      language: to.language,
      greeting: shared.greeting(to.name),
      facts: [{ name: shared.facts.reference, value: reference }],
      button: { label: button, url },
      closing: shared.closing,
      ...words,
    }),
  };
}
