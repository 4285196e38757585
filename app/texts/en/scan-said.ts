import type { ScanSaidTexts } from "#app/texts/nl/scan-said.ts";

export const scanSaid: ScanSaidTexts = {
  partTitle: (position, total, title) => `Self-scan, part ${position} of ${total}: ${title}`,
  opening: (minutes) => `See in ${minutes} minutes where you stand. No account.`,
  timeLeft: (minutes) => (minutes === 1 ? "about 1 minute left" : `about ${minutes} minutes left`),
  quick: {
    title: "The quick start",
    lead: (questions, minutes) =>
      `${questions} questions, about ${minutes} minutes. After that you can go on with the rest.`,
  },
  leave: {
    title: "This device is shared",
    text: "Are you done? Then erase everything. Want to see your result again later? Keep a link first.",
    erase: "Erase everything from this device",
  },
  erased: {
    title: "Everything has been erased",
    text: "Nothing of your scan is left on this device.",
    browser: "Did you take a link with you? Then your result is still there. If not, your answers are gone.",
    home: "Go to the start page",
  },
};
