/** Words of the page of one appointment, for those who work here. */
export const appointment = {
  route: "Route op de kaart",
  answers: "Antwoorden vooraf",

  request: {
    title: "Deze afspraak is aangevraagd",
    text: "We houden het tijdstip vrij tot je antwoord geeft. Zeg je ja? Dan krijgt de ondernemer een bevestiging.",
    approve: "Aannemen",
    decline: "Niet aannemen",
  },

  change: {
    title: "Iets veranderen",
    move: "Verzetten",
    handOver: "Overdragen aan een collega",
    cancel: "Annuleren",
    followUp: "Vervolgafspraak maken",
    again: "Op een ander moment plannen",
  },

  move: {
    title: "Verzet de afspraak",
    titleFor: (company: string) => `Verzet de afspraak met ${company}`,
    intro: (when: string) =>
      `De afspraak is nu op ${when}. Dit zijn de tijden waarop de adviseur vrij is, ook op korte termijn.`,
    group: "Alleen deze deelnemer verhuist. De bijeenkomst zelf blijft staan.",
    label: "Naar wanneer?",
    submit: "Verzet de afspraak",
    back: "Laat de afspraak staan",
    tell: "De ondernemer krijgt een mail met het nieuwe tijdstip.",
    none: "Er zijn geen vrije tijden. Zet de beschikbaarheid ruimer, of draag de afspraak over.",
  },

  cancellation: {
    title: "Annuleer de afspraak",
    titleFor: (company: string) => `Annuleer de afspraak met ${company}`,
    intro: (when: string) =>
      `De afspraak is op ${when}. De ondernemer krijgt een mail dat die niet doorgaat. Dit kan niet terug.`,
    reason: "Waarom gaat het niet door?",
    reasonHint: "Alleen wie hier werkt leest dit. Bel de ondernemer als er meer te vertellen is.",
    submit: "Annuleer de afspraak",
  },

  decline: {
    title: "Neem de aanvraag niet aan",
    titleFor: (company: string) => `Neem de aanvraag van ${company} niet aan`,
    intro: (when: string) =>
      `Het gaat om ${when}. De ondernemer krijgt een mail en kan een ander moment kiezen. Het tijdstip komt weer vrij.`,
    reason: "Waarom niet?",
    submit: "Neem de aanvraag niet aan",
    back: "Terug naar de aanvraag",
  },

  handOver: {
    title: "Draag de afspraak over",
    titleFor: (company: string) => `Draag de afspraak met ${company} over`,
    intro: (when: string) => `Het tijdstip blijft ${when}. Je collega en de ondernemer krijgen een mail.`,
    label: "Wie neemt het over?",
    states: {
      free: "Is dan vrij",
      "other-type": "Is dan vrij, maar doet dit soort gesprekken meestal niet",
      "outside-hours": "Werkt dan niet. Overleg eerst",
      away: "Is dan afwezig. Overleg eerst",
      busy: "Heeft iets anders in de eigen agenda. Overleg eerst",
      taken: "Heeft dan een andere afspraak",
    },
    cannot: "Kunnen dan niet",
    submit: "Draag over",
    none: "Er is geen collega die dit tijdstip kan overnemen.",
    group: "Een bijeenkomst met meer deelnemers kun je niet overdragen. Overleg met de coördinator.",
    errors: { toId: "Kies een collega uit de lijst." },
  },

  followUp: {
    title: "Maak een vervolgafspraak",
    titleFor: (company: string) => `Maak een vervolgafspraak met ${company}`,
    intro: (name: string, email: string) =>
      `Je boekt voor ${name}. De uitnodiging gaat naar ${email}. De scan blijft erbij.`,
    choose: "Ander gesprek of andere plek",
    kind: "Gesprek",
    place: "Plek",
    show: "Toon tijden",
    time: "Wanneer?",
    question: "Waar gaat het over?",
    questionHint: "De ondernemer leest dit niet in de mail. Het staat bij de afspraak.",
    questionDefault: (date: string) => `Vervolg op het gesprek van ${date}`,
    address: "Waar zit het bedrijf?",
    submit: "Boek de vervolgafspraak",
    none: "Er zijn geen vrije tijden voor dit gesprek op deze plek. Kies iets anders, of zet de beschikbaarheid ruimer.",
    back: "Terug naar de afspraak",
  },

  actions: {
    title: "Afspraken en acties",
    none: "Nog niets afgesproken.",
    add: "Actie toevoegen",
    text: "Wat is er afgesproken?",
    who: "Wie doet het?",
    whos: { advisor: "Wij", owner: "Het bedrijf" },
    dueOn: "Wanneer moet het klaar zijn?",
    dueHint: "Mag leeg blijven.",
    due: (date: string) => `voor ${date}`,
    late: "te laat",
    doneOn: (date: string) => `klaar op ${date}`,
    tick: "Klaar",
    untick: "Toch niet klaar",
    earlier: "Nog open van eerder",
    tooMany: "Er staan al 30 acties. Vink eerst iets af of schrijf het in de notities.",
    errors: {
      text: "Schrijf op wat er is afgesproken, in hooguit 200 tekens.",
      who: "Kies wie het doet.",
      dueOn: "Vul een datum in zoals 2026-12-01, of laat het veld leeg.",
      tooMany: "Er staan al 30 acties. Schrijf dit in de notities.",
    },
  },

  versions: {
    title: "Versies van je notities",
    titleFor: (company: string) => `Versies van de notities over ${company}`,
    link: (count: number) => (count === 1 ? "1 versie" : `${count} versies`),
    intro: "We bewaren wat er stond. Bekijk een versie, of zet die terug. De tekst van nu blijft dan ook bewaard.",
    none: "Er zijn nog geen versies. De eerste komt zodra je iets opschrijft.",
    list: "Alle versies",
    by: (when: string, name: string) => `${when}, ${name}`,
    unknown: "account bestaat niet meer",
    now: "nu",
    empty: "Deze versie is leeg.",
    shown: (when: string) => `Versie van ${when}`,
    restore: "Zet deze versie terug",
    back: "Terug naar de afspraak",
  },

  history: {
    title: "Andere afspraken van dit bedrijf",
    none: "Dit is de eerste afspraak.",
    by: (kind: string, advisor: string) => `${kind}, ${advisor}`,
    notes: "Notities",
    noNotes: "Geen notities",
  },

  guests: {
    title: "Deelnemers aan deze bijeenkomst",
    here: "deze pagina",
  },

  done: {
    approved: "Aangenomen. De ondernemer krijgt een bevestiging met de uitnodiging.",
    declined: "De aanvraag is niet aangenomen. De ondernemer heeft bericht.",
    moved: "De afspraak is verzet. De ondernemer krijgt een mail.",
    cancelled: "De afspraak is geannuleerd. De ondernemer krijgt een mail.",
    "handed-over": "De afspraak is overgedragen. Je collega en de ondernemer krijgen een mail.",
    "followed-up": "De vervolgafspraak staat. De ondernemer krijgt de uitnodiging per mail.",
    "action-added": "De actie staat erbij.",
    ticked: "Afgevinkt.",
    unticked: "De actie staat weer open.",
    restored: "De oude versie staat terug. Wat er stond, is bewaard als versie.",
  },
  refusals: {
    "is-confirmed": "Deze afspraak is al bevestigd.",
    "is-requested": "Deze afspraak wacht nog op ja of nee.",
    "is-declined": "Deze aanvraag is al niet aangenomen.",
    "slot-taken": "Je collega heeft op dat tijdstip iets anders. Er is niets veranderd.",
    "no-colleague": "Deze collega kan de afspraak niet overnemen. Kies iemand anders.",
    "is-group": "Een bijeenkomst met meer deelnemers kun je niet overdragen.",
    "changed-elsewhere": "De notities zijn net elders veranderd. Kijk eerst wat er nu staat.",
    "too-late": "Daar is het nu te laat voor. Er is niets veranderd.",
    "not-found": "Die afspraak is er niet meer.",
  },
};

export type AppointmentTexts = typeof appointment;
