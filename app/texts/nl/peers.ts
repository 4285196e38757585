/** The comparison with companies that took the scan here. */
export const peers = {
  /** Plain words of the page, sent along with it. */
  page: {
    title: "Bedrijven die deze scan deden",
    lead: "Hier vergelijk je je met bedrijven zoals die van jou. Niemand ziet losse antwoorden.",
    theme: "Thema",
    you: "Jij",
    mean: "Gemiddeld",
    total: "Je hele bedrijf",
    spread: "Zoveel van de 12 dingen doen deze bedrijven.",
    table: "Gemiddelde scores",
  },
  /** Sentences that carry figures or names. */
  said: {
    group: (cluster: string, size: string) => `${cluster}, ${size}`,
    clusters: {
      media: "Media, film, uitgeven en ICT",
      trade: "Winkels, groothandel en garages",
      guests: "Horeca, vrije tijd en persoonlijke diensten",
      making: "Maken, bouwen, vervoeren en telen",
      services: "Zakelijke diensten",
      care: "Zorg, onderwijs en overheid",
    },
    sizes: {
      zzp: "1 persoon",
      "2-9": "2 tot en met 9 mensen",
      "10-49": "10 tot en met 49 mensen",
      "50-249": "50 tot en met 249 mensen",
    },
    tooFew: {
      title: "Nog te weinig bedrijven",
      text: (group: string) =>
        `Jouw groep is: ${group}. Daarin deden nog te weinig bedrijven mee. Bij minder dan 30 bedrijven laten we niets zien. Elk kwartaal kijken we opnieuw.`,
    },
    noGroup: {
      title: "We weten je groep nog niet",
      text: "Vul in wat je branche is en met hoeveel mensen je werkt. Dan zie je hier bedrijven die op jou lijken.",
    },
    block: (names: string, from: number, to: number) => `${names} (${from}–${to})`,
    or: " of ",
    both: (lower: string, higher: string) => `Van deze bedrijven zit ${lower} lager en ${higher} hoger dan jij.`,
    lowest: (higher: string) => `Van deze bedrijven zit ${higher} hoger dan jij.`,
    highest: (lower: string) => `Van deze bedrijven zit ${lower} lager dan jij.`,
    together: (block: string, share: string) =>
      `Je zit in de groep ‘${block}’, met ${share} van deze bedrijven. We splitsen die groep niet, want een deel ervan is te klein.`,
    open: "Er zijn nog dingen die je niet weet. Daarom kun je in meer dan één groep vallen.",
    alike: "Deze bedrijven lijken te veel op elkaar. Daarom laten we niet zien hoe ze verdeeld zijn.",
    you: "jij",
    maybe: "jij?",
    mean: (own: string, mean: string) => `Jouw score is ${own}. Gemiddeld is dat ${mean}.`,
    means: "Zo scoren bedrijven in je groep gemiddeld per thema.",
    held: "niet getoond",
    source: (companies: number, from: string, to: string) =>
      `Bron: ${companies} bedrijven die deze scan deden, van ${from} tot en met ${to}.`,
    rounded: "Percentages zijn afgerond.",
    choice: {
      in: "Jouw scan telt mee, zonder naam, in een groep van minstens 30 bedrijven. Wil je dat niet? Dan kun je eruit.",
      out: "Jouw scan telt niet mee. Dat geldt vanaf het volgende overzicht. Wat al getoond is, verandert niet.",
      leave: "Tel mij niet mee",
      join: "Tel mij weer mee",
    },
  },
};

export type PeersTexts = typeof peers;
