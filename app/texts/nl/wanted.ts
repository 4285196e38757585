/** Words for looking among open cases and wanting some of them. */
export const wanted = {
  search: {
    title: "Zoek in de open opdrachten",
    class: "Voor welke klas?",
    fit: "Wat past",
    fitTick: "Laat alleen zien wat bij mij past",
    skill: "Vaardigheid",
    place: "Plek",
    all: "Alles",
    hours: "Hoogstens hoeveel uur werk?",
    from: "Begint op of na",
    until: "Klaar op of voor",
    submit: "Zoek",
    clear: "Toon alles",
    found: (shown: number, total: number) =>
      shown === total ? (total === 1 ? "1 opdracht." : `${total} opdrachten.`) : `${shown} van de ${total} opdrachten.`,
  },
  list: {
    title: "Dit wil je het liefst doen",
    lead: (most: number) =>
      `Kies hoogstens ${most} opdrachten en zet ze op volgorde. Je wens telt mee bij de match. Het bedrijf hoort er niets van.`,
    none: "Je hebt nog niets gekozen. Druk bij een open opdracht op het hart.",
    want: "Dit wil ik doen",
    up: "Omhoog",
    down: "Omlaag",
    remove: "Haal weg",
    done: {
      gewild: "De opdracht staat op je lijst",
      "niet-gewild": "De opdracht is van je lijst gehaald",
      verplaatst: "De volgorde is veranderd",
    },
    refused: {
      "te-veel": "Je lijst is vol: haal er eerst een opdracht af",
      weg: "Deze opdracht staat niet meer open",
    },
  },
  desk: {
    toProfile: "Mijn profiel",
    toClasses: "Mijn klassen",
    quarter: (begun: number, most: number) => `In dit kwartaal beginnen er ${begun} van hoogstens ${most}.`,
  },
};

export type WantedTexts = typeof wanted;
