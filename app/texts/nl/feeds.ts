/** Words of the agendas that calendar programs read, and of the pages on which the links to them are made. */
export const feeds = {
  file: {
    name: (whose: string) => `SPOT 035: ${whose}`,
    busyName: "SPOT 035: bezet",
    busyRoom: (room: string) => `SPOT 035: ${room} (bezet)`,
    busy: "Bezet",
    about: (what: string, whom: string) => `${what}: ${whom}`,
    tentative: (what: string) => `Aanvraag: ${what}`,
    confirmed: (what: string) => what,
    cancelled: (what: string) => `Gaat niet door: ${what}`,
    who: (contact: string, company: string) => `Met ${contact}, ${company}`,
    hosts: (names: string) => `Adviseurs: ${names}`,
    reference: (reference: string) => `Nummer: ${reference}`,
    seats: (taken: number, seats: number) => `Deelnemers: ${taken} van ${seats}`,
  },
  own: {
    title: "Je afspraken in je eigen agenda",
    lead: "Maak een link waarmee je agendaprogramma je afspraken leest. Nieuwe afspraken komen er vanzelf bij.",
    back: "Je beschikbaarheid",
    made: "Je nieuwe agenda-link",
    openLink: "Agenda-links",
  },
  room: {
    title: "Agenda-links van ruimtes",
    lead: "Maak een link waarmee een agendaprogramma of scherm leest wanneer een ruimte bezet is. Namen van bedrijven staan er nooit in.",
    back: "Ruimtes",
    open: "Agenda-link",
    made: "Nieuwe agenda-link van een ruimte",
    noRooms: "Er is nog geen ruimte.",
  },
  secret: "Wie de link heeft, kan meelezen. Geef hem alleen aan wie dat mag.",
  made: {
    title: "Je link is gemaakt",
    once: "Kopieer hem nu: we tonen hem maar één keer. Ben je hem kwijt? Vernieuw dan de link.",
    label: "Adres van de agenda",
    apple: "Open in Apple Agenda",
    toList: "Naar de links die werken",
    copy: "Kopieer het adres",
    copied: "Het adres is gekopieerd.",
    notCopied: "Kopiëren lukte niet. Selecteer het adres en kopieer het zelf.",
  },
  renewal: {
    title: "Agenda-link vernieuwen",
    lead: "Je krijgt een nieuw adres. Het oude werkt dan meteen niet meer. Zet het nieuwe adres daarna in elk programma dat meeleest.",
    submit: "Link vernieuwen",
  },
  form: {
    title: "Nieuwe link",
    room: "Welke ruimte?",
    chooseRoom: "Kies een ruimte",
    shows: "Wat mag erin staan?",
    all: "Alles",
    allHint: "Met wie, waar en waarover het gaat.",
    allHintRoom: "Wat voor gesprek het is, en met welke adviseur.",
    busy: "Alleen dat ik bezet ben",
    busyRoom: "Alleen dat de ruimte bezet is",
    busyHint: "Geen namen, geen plek, geen onderwerp.",
    submit: "Link maken",
  },
  list: {
    title: "Links die werken",
    none: "Er is nog geen link.",
    all: "Alles",
    busy: "Alleen bezet",
    ofRoom: (room: string, shows: string) => `${room}: ${shows.toLowerCase()}`,
    made: (date: string) => `Gemaakt op ${date}.`,
    read: (when: string) => `Laatst gelezen op ${when}.`,
    neverRead: "Nog niet gelezen.",
    renew: "Vernieuwen",
    revoke: "Intrekken",
  },
  saved: {
    renewedAlready: "Deze link is al vernieuwd of ingetrokken. Het nieuwe adres tonen we niet nog eens.",
    revoked: "De link is ingetrokken. Programma's die hem lazen, krijgen niets meer.",
  },
  how: {
    title: "Zo zet je hem in je agenda",
    programs: [
      {
        name: "Google Agenda",
        steps: [
          "Open Google Agenda op een computer.",
          "Klik bij ‘Andere agenda's’ op het plusje en kies ‘Via URL’.",
          "Plak het adres en klik op ‘Agenda toevoegen’.",
        ],
      },
      {
        name: "Outlook",
        steps: [
          "Open de agenda van Outlook.",
          "Kies ‘Agenda toevoegen’ en dan ‘Abonneren via internet’.",
          "Plak het adres, geef de agenda een naam en klik op ‘Importeren’.",
        ],
      },
      {
        name: "Apple Agenda",
        steps: [
          "Tik op een iPhone of iPad op ‘Open in Apple Agenda’, zodra je link er is.",
          "Kies op een Mac ‘Archief’ en dan ‘Nieuw agenda-abonnement’, en plak het adres.",
          "Kies ‘Abonneer’.",
        ],
      },
    ],
    slow: "Je programma kijkt zelf wanneer er iets nieuws is. Google doet dat soms maar één keer per dag, Outlook om de paar uur. De uitnodiging in je mail is altijd het snelst.",
  },
  errors: {
    shows: "Kies wat erin mag staan.",
    once: "Laad de pagina opnieuw en maak de link dan.",
    room: "Kies een ruimte.",
    "no-room": "Deze ruimte is er niet meer. Kies een andere.",
    "too-many": "Er zijn al 5 links. Trek er eerst een in.",
    "made-already":
      "Deze link is al gemaakt. Het adres tonen we niet nog eens. Heb je het niet meer? Vernieuw hem dan in de lijst.",
  },
};

export type FeedTexts = typeof feeds;
