/** Words of the result and plan on paper, beside those of their pages. */
export const pdf = {
  title: "Uitslag en stappenplan",
  subject: "Uitslag van de digitale zelfscan van SPOT 035, met stappenplan",
  logo: "SPOT 035",
  picture: "Stand",
  share: "Deel van de bedrijven",
  things: "De 12 dingen",
  lamps: (has: number, open: number) =>
    open === 0 ? `Twaalf vakjes, waarvan ${has} vol.` : `Twaalf vakjes, waarvan ${has} vol en ${open} nog niet bekend.`,
  made: (date: string) => `Gemaakt op ${date}`,
  scan: (title: string, version: number) => `Scan: ${title}, versie ${version}.`,
  foot: "SPOT 035 · Uitslag en stappenplan",
  page: (number: number, count: number) => `Pagina ${number} van ${count}`,
  address: "Plan je gesprek op:",
  ownAddress: "Doe de scan op:",
  sharedNote: "Deze uitslag is met je gedeeld. Met ‘je’ bedoelen we de eigenaar van het bedrijf.",
  signpost: (name: string, about: string) => `${name}: ${about}`,
  step: (title: string, facts: readonly string[]) => (facts.length === 0 ? title : `${title} (${facts.join(", ")})`),
  reason: (question: string, reason: string) => `${question} (${reason})`,
  back: "Terug naar de uitslag",
  file: "uitslag",
};

export type PdfTexts = typeof pdf;
