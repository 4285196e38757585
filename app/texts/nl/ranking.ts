const people = (count: number) => (count === 1 ? "1 kandidaat" : `${count} kandidaten`);

/** Words around the ranking: who is shown and why, and why nobody. {names} between braces are filled in with facts. */
export const ranking = {
  isNew: "Nog niet eerder voorgesteld",
  rotation: (place: number) =>
    `Staat op plek ${place} in de volgorde. Van de vijf plekken is er één voor iemand die nog nooit is voorgesteld.`,
  parts: "Zo is dit opgeteld",
  points: (points: number) => (points === 1 ? "1 punt" : `${points} punten`),
  total: "Samen",
  ofAll: (points: number) => `${points} van 1000 punten`,
  all: {
    title: "Alle kandidaten",
    lead: (lane: string) => `Iedereen in de route ${lane}: wie het kan doen, en wat bij de anderen in de weg staat.`,
    link: (count: number) => (count === 1 ? "Bekijk de kandidaat" : `Bekijk alle ${count} kandidaten`),
    fitting: (count: number) => (count === 1 ? "1 kandidaat past" : `${count} kandidaten passen`),
    rest: (count: number) =>
      `Je ziet de eerste. Er zijn er nog ${count}. Vraag meer van de opdracht om verder te kiezen.`,
    out: (count: number) => (count === 1 ? "1 kandidaat past nu niet" : `${count} kandidaten passen nu niet`),
    outRest: (count: number) => `Je ziet wie het dichtst bij past. Er zijn er nog ${count}.`,
    back: "Terug naar de opdracht",
  },
  why: {
    nobody: "Waarom past er niemand?",
    nobodyLead: (count: number) =>
      count === 0 ? "Er is nog niemand in deze route." : `Dit staat in de weg bij de ${people(count)} in deze route.`,
    others: "Wat staat in de weg?",
    caption: "Wat in de weg staat, bij hoeveel kandidaten, en wat kan helpen",
    columns: { hurdle: "Wat in de weg staat", count: "Bij", alone: "Alleen dit", remedy: "Wat kan helpen" },
    people,
    alone: (count: number) => (count === 0 ? "bij niemand" : `bij ${people(count)}`),
    opens: (count: number) => `Verandert alleen dit, dan past er meteen iemand: ${people(count)}.`,
  },
  hurdles: {
    lane: "Hoort bij een andere route",
    conflict: "Heeft een band met dit bedrijf",
    declined: "Zei al nee tegen deze opdracht",
    asked: "Is al gevraagd voor deze opdracht",
    proposals: "Heeft al genoeg om op te antwoorden",
    paused: "Heeft een pauze ingesteld",
    consent: "Gaf nog geen toestemming",
    teacher: "Heeft nog geen docent die meebeslist",
    capacity: "Heeft geen ruimte",
    "asked-often": "Is de laatste tijd al vaak gevraagd",
    period: "Is niet vrij in deze periode",
    hours: "Heeft geen uren per week",
    skill: "Mist “{skill}”",
    language: "Spreekt te weinig {language}",
    place: "Werkt niet op deze plek: {place}",
    travel: "Moet te ver reizen",
    fit: "Past te weinig",
  },
  openers: {
    lane: "Kies de andere route.",
    conflict: "Zoek iemand zonder band met het bedrijf.",
    declined: "Verander de opdracht eerst echt.",
    asked: "Wacht op het antwoord.",
    proposals: "Wacht op een antwoord, of zoek nieuwe kandidaten.",
    paused: "Wacht tot de pauze voorbij is.",
    consent: "Vraag om toestemming.",
    teacher: "Vraag de school welke docent meebeslist.",
    capacity: "Wacht tot er een opdracht klaar is, of zoek nieuwe kandidaten.",
    "asked-often": "Wacht een paar weken, of zoek nieuwe kandidaten.",
    period: "Verschuif de opdracht of maak de periode langer.",
    hours: "Vraag hoeveel uur er kan.",
    skill: "Maak van “{skill}” een wens, of verdeel het werk.",
    language: "Vraag of het met minder {language} kan.",
    place: "Kijk of het werk op een andere plek of online kan.",
    travel: "Kijk of het werk online kan.",
    fit: "Vraag minder, of kies een langere periode.",
  },
};

export type RankingTexts = typeof ranking;
