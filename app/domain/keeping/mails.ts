import { amsterdam, formatDate } from "#app/lib/format.ts";
import { write } from "#app/lib/letter.ts";
import { keepingTexts } from "#app/texts/keeping.ts";
import type { Language } from "#app/texts/language.ts";

/** Whole addresses of pages, for the links in a mail. */
export interface KeepingLinks {
  result: (token: string) => string;
  stop: (token: string) => string;
}

/** The mail she asked for: a private link to her scan, to go on with or to look at again. */
export function linkMail(scan: { completed: boolean; language: Language }, url: string) {
  const words = keepingTexts[scan.language].mail;
  const own = scan.completed ? words.result : words.unfinished;
  return {
    subject: own.subject,
    ...write({
      language: scan.language,
      greeting: words.greeting,
      paragraphs: [own.intro],
      button: { label: own.button, url },
      after: [words.secret, words.address, words.notYou],
      closing: words.closing,
    }),
  };
}

/** Says at once that she will be reminded, and how to stop it: whoever else typed her address is found out here. */
export function reminderAskedMail(language: Language, { dueAt, url }: { dueAt: Date; url: string }) {
  const words = keepingTexts[language].mail;
  return {
    subject: words.asked.subject,
    ...write({
      language,
      greeting: words.greeting,
      paragraphs: [words.asked.intro(formatDate(dueAt.getTime(), language, amsterdam))],
      button: { label: words.asked.button, url },
      after: [words.asked.address],
      closing: words.closing,
    }),
  };
}

/** The reminder itself: the only one she gets. */
export function reminderMail(language: Language, { askedAt, url }: { askedAt: Date; url: string }) {
  const words = keepingTexts[language].mail;
  return {
    subject: words.reminder.subject,
    ...write({
      language,
      greeting: words.greeting,
      paragraphs: [words.reminder.intro(formatDate(askedAt.getTime(), language, amsterdam)), words.reminder.what],
      button: { label: words.reminder.button, url },
      after: [words.secret, words.reminder.last],
      closing: words.closing,
    }),
  };
}
