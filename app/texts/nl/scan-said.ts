/** What loaders say of the scan in finished words, so that a browser has no need of both languages. */
export const scanSaid = {
  partTitle: (position: number, total: number, title: string) => `Zelfscan, deel ${position} van ${total}: ${title}`,
  opening: (minutes: number) => `Zie in ${minutes} minuten waar je staat. Zonder account.`,
  timeLeft: (minutes: number) => (minutes === 1 ? "nog ongeveer 1 minuut" : `nog ongeveer ${minutes} minuten`),
  quick: {
    title: "De snelle start",
    lead: (questions: number, minutes: number) =>
      `${questions} vragen, ongeveer ${minutes} minuten. Daarna kun je verder met de rest.`,
  },
  leave: {
    title: "Dit apparaat is gedeeld",
    text: "Ben je klaar? Wis dan alles. Wil je je uitslag later nog zien? Bewaar dan eerst een link.",
    erase: "Wis alles van dit apparaat",
  },
  erased: {
    title: "Alles is gewist",
    text: "Op dit apparaat staat niets meer van je scan.",
    browser: "Nam je een link mee? Dan staat je uitslag daar nog. Anders zijn je antwoorden ook bij ons weg.",
    home: "Naar het begin",
  },
};

export type ScanSaidTexts = typeof scanSaid;
