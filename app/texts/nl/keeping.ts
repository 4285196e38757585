/** Keeping, taking along, sharing and erasing a scan. */
export const keeping = {
  /** Plain words of the pages; sent along with each page, so that the browser loads one language. */
  page: {
    back: { result: "Terug naar je uitslag", scan: "Terug naar je scan", keep: "Terug naar bewaren" },
    keep: {
      title: "Bewaren en meenemen",
      lead: "Je hebt geen account. Je scan open je met een link die alleen jij hebt.",
      unfinished: "Je bent nog niet klaar. Met een link ga je later verder waar je was.",
      along: {
        title: "Op een ander apparaat",
        text: "Maak een eigen link met een QR-code. Scan de code met je telefoon en je bent er meteen.",
        action: "Maak een link",
      },
      mail: {
        title: "Mail mij de link",
        text: "We gebruiken je adres voor deze ene mail. Na 30 dagen wissen we het.",
        submit: "Mail de link",
      },
      reminder: {
        title: "Herinner mij eraan",
        text: "Doe de scan later nog eens, dan zie je wat er veranderd is. Je krijgt één mail, alleen als je dat vraagt.",
        submit: "Herinner mij",
        stop: "Stop de herinnering",
      },
      share: {
        title: "Delen met iemand anders",
        text: "Laat je boekhouder of partner meekijken. Die kan niets veranderen.",
        action: "Deel je uitslag",
      },
      erase: {
        title: "Alles wissen",
        text: "Wil je niets bewaren? Dan wis je de scan helemaal.",
        action: "Verwijder mijn scan",
      },
    },
    link: {
      title: "Je link om mee te nemen",
      make: "Maak een link",
      makeLead: "Met deze link open je je scan op elk apparaat. Geef hem aan niemand.",
      lead: "Bewaar deze link nu. We laten hem maar één keer zien.",
      field: "Je eigen link",
      copy: "Kopieer de link",
      copied: "Gekopieerd",
      notCopied: "Selecteer de link en kopieer hem zelf.",
      qrTitle: "Of scan de code",
      qr: "QR-code met dezelfde link als hierboven",
      qrText: "Open de camera van je telefoon en richt hem op de code.",
      secretTitle: "Houd deze link voor jezelf",
      secret: "Wie deze link heeft, kan je antwoorden zien, veranderen en wissen. Kwijt? Trek hem dan in.",
    },
    links: {
      title: "Links die nu werken",
      lead: "Vertrouw je een link niet meer? Trek hem in. Hij werkt dan meteen niet meer.",
      purposes: {
        device: "Het apparaat waarop je begon",
        "take-along": "Link om mee te nemen",
        mail: "Link in een mail",
        share: "Gedeeld om mee te kijken",
      },
      current: "Deze link gebruik je nu",
      revoke: "Trek in",
    },
    mail: {
      title: "Mail mij de link",
      lead: "Je krijgt een mail met een eigen link. We gebruiken je adres alleen daarvoor en wissen het na 30 dagen.",
      email: "E-mailadres",
      submit: "Mail de link",
    },
    reminder: {
      title: "Herinner mij eraan",
      lead: "Je krijgt nu een bevestiging en later één herinnering. Stoppen kan altijd. Na de herinnering wissen we je adres binnen 30 dagen.",
      email: "E-mailadres",
      months: "Wanneer?",
      terms: { "6": "Over 6 maanden", "12": "Over 12 maanden" },
      submit: "Herinner mij",
    },
    sharing: {
      title: "Deel je uitslag",
      lead: "Je maakt een link voor je boekhouder, partner of adviseur. Wie de link heeft, ziet je uitslag en je stappenplan.",
      not: "Niet te zien: je losse antwoorden en je naam. Veranderen of wissen kan niet.",
      term: "Hoelang mag iemand meekijken?",
      terms: { week: "Een week", month: "Een maand", quarter: "Drie maanden" },
      submit: "Maak de link",
      readyTitle: "Je link is klaar",
      ready: "Kopieer hem nu. We laten hem maar één keer zien.",
      field: "Link om te delen",
      listTitle: "Wie er nu kan meekijken",
      none: "Je deelt je uitslag nu met niemand.",
    },
    erase: {
      title: "Verwijder je scan",
      lead: "Alles van deze scan gaat weg. Dat kun je niet terugdraaien.",
      goesTitle: "Dit gaat weg",
      goes: [
        "je antwoorden en je uitslag",
        "alle links, ook die je deelde",
        "de herinnering, als je die vroeg",
        "de mails die we je over deze scan stuurden",
        "de EU-vragenlijst, als je die invulde",
      ],
      goesPlan: "je stappenplan, met wat je al deed",
      staysTitle: "Dit blijft",
      staysCounts: "Aantallen, zoals hoeveel bedrijven de scan deden. Daarin ben jij niet te herkennen.",
      staysBackUp: "Reservekopieën, nog hooguit 35 dagen. Daarna zijn ook die weg.",
      staysPlan: "Je stappenplan. Dat hoort ook bij je andere scan.",
      downloadFirst: "Wil je de uitslag nog hebben?",
      download: "Download dan eerst de pdf",
      submit: "Verwijder alles",
      keep: "Toch bewaren",
    },
    erased: {
      title: "Je scan is verwijderd",
      lead: "Je antwoorden, je uitslag en alle links zijn weg. Ook dit apparaat weet er niets meer van.",
      again: "Doe de scan opnieuw",
      home: "Naar de startpagina",
    },
    stop: {
      title: "Stop de herinnering",
      submit: "Stop de herinnering",
      stoppedTitle: "De herinnering is gestopt",
      stopped: "Je krijgt er geen mail over. Je adres is gewist uit onze lijst.",
      goneTitle: "Deze herinnering is er niet meer",
      gone: "Hij is al verstuurd of gestopt. Je hoeft niets te doen.",
      scan: "Naar de zelfscan",
    },
    shared: {
      title: "Een gedeelde uitslag",
      by: "De eigenaar van de scan deelt deze uitslag met je.",
      total: "Het hele bedrijf",
      note: "Je kijkt mee. Je kunt niets veranderen. Met ‘je’ bedoelen we de eigenaar.",
      planTitle: "Het stappenplan",
      planLead: "Wat dit bedrijf het eerst kan doen.",
      horizons: { now: "Nu", quarter: "Dit kwartaal", year: "Dit jaar" },
      nothing: "Hier staan nu geen stappen.",
      ownTitle: "Zelf benieuwd?",
      own: "Doe de scan voor je eigen bedrijf. Het kost ongeveer acht minuten.",
      ownAction: "Doe de zelfscan",
    },
    aftermath: {
      gemaild: "De mail is onderweg",
      herinnering: "We herinneren je",
      "herinnering-gestopt": "De herinnering is gestopt",
      ingetrokken: "De link is ingetrokken",
    },
    demo: "Dit is een demo. Lees de mail in het postvak op het scherm.",
    errors: {
      email: "Vul een e-mailadres in zoals naam@bedrijf.nl.",
      months: "Kies 6 of 12 maanden.",
      term: "Kies hoelang iemand mag meekijken.",
      limited: "Er zijn net veel mails gevraagd. Wacht een uur en probeer het dan opnieuw.",
      "too-many": "Er werken al 20 links. Trek er eerst een in.",
    },
  },
  /** Sentences that carry dates or figures. */
  said: {
    made: (date: string) => `Gemaakt op ${date}`,
    until: (date: string) => `Werkt tot en met ${date}`,
    forever: "Werkt tot je hem intrekt",
    reminderWaits: (date: string, address: string) => `We mailen je op ${date} op ${address}.`,
    sharedUntil: (date: string) => `De link werkt tot en met ${date}.`,
    stopWhen: (date: string) => `Op ${date} zou je een mail krijgen om de scan nog eens te doen.`,
    staysAppointment: (count: number) =>
      count === 1
        ? "Je afspraak met een adviseur. Die zegt je scan niet af. De adviseur ziet je antwoorden niet meer."
        : `Je ${count} afspraken met een adviseur. Die zegt je scan niet af. De adviseur ziet je antwoorden niet meer.`,
    staysCase: (count: number) =>
      count === 1
        ? "De opdracht die hieruit kwam. Anderen werken daaraan, zonder je scan."
        : `De ${count} opdrachten die hieruit kwamen. Anderen werken daaraan, zonder je scan.`,
  },
  mail: {
    greeting: "Hallo,",
    result: {
      subject: "Je uitslag van de zelfscan",
      intro: "Met deze link open je je uitslag en je stappenplan, op elk apparaat.",
      button: "Open je uitslag",
    },
    unfinished: {
      subject: "Ga verder met je zelfscan",
      intro: "Met deze link ga je verder met je scan waar je was, op elk apparaat.",
      button: "Ga verder met je scan",
    },
    secret: "Wie deze link heeft, kan je antwoorden zien en veranderen. Stuur hem dus niet door.",
    address: "We gebruikten je adres alleen voor deze mail. Na 30 dagen wissen we het.",
    notYou: "Heb je hier niet om gevraagd? Dan hoef je niets te doen. Gooi deze mail weg.",
    asked: {
      subject: "We herinneren je aan de zelfscan",
      intro: (date: string) =>
        `Je vroeg om een herinnering. Op ${date} krijg je één mail om de scan nog eens te doen. Dan zie je wat er veranderd is.`,
      button: "Stop de herinnering",
      address:
        "Wil je dit niet, of vroeg je dit niet zelf? Druk dan op de knop. We wissen je adres meteen uit onze lijst.",
    },
    reminder: {
      subject: "Tijd om je zelfscan nog eens te doen",
      intro: (date: string) => `Op ${date} vroeg je ons om een herinnering. Hier is hij.`,
      what: "Doe de scan nog eens. Je begint met je antwoorden van toen en ziet wat er beter gaat.",
      button: "Open je uitslag",
      last: "Dit is de enige herinnering. Je adres staat niet meer op onze lijst, en over 30 dagen is ook deze mail gewist.",
    },
    closing: ["Met vriendelijke groet,", "SPOT 035, Media Park Hilversum"],
  },
};

export type KeepingTexts = typeof keeping;
