export const info = {
  contact: {
    title: "Hulp en contact",
    lead: "Kom je er niet uit? Bel of mail ons. Een vraag die je lastig vindt om te stellen, is bij ons een gewone vraag.",
    reachTitle: "Zo bereik je ons",
    phone: "Telefoon",
    phoneHours: "Op werkdagen van 9.00 tot 17.00 uur",
    email: "E-mail",
    emailHint: "Je krijgt binnen twee werkdagen antwoord.",
    place: "Adres",
    address: "SPOT 035, Media Park, Hilversum",
    questionsTitle: "Vragen die we vaak krijgen",
    questions: [
      {
        id: "start",
        question: "Ik weet niet waar ik moet beginnen",
        answer:
          "Doe de zelfscan. In ongeveer acht minuten zie je waar je staat en wat je eerste drie stappen zijn. Je hebt geen account nodig.",
      },
      {
        id: "cost",
        question: "Wat kost het?",
        answer:
          "De scan en het gesprek met een adviseur zijn gratis. Kost een opdracht daarna geld? Dan hoor je dat vooraf en kies je zelf.",
      },
      {
        id: "change",
        question: "Ik wil mijn afspraak verzetten of annuleren",
        answer:
          "Open de link in de mail die je van ons kreeg. Daar kies je een ander tijdstip of zeg je af. Heb je de mail niet meer? Bel ons.",
      },
      {
        id: "signIn",
        question: "Ik krijg geen inloglink",
        answer:
          "Kijk of je het adres gebruikt waarmee je account is gemaakt, en kijk bij ongewenste mail. Lukt het niet? Bel of mail ons.",
      },
      {
        id: "access",
        question: "Ik kan de site niet goed lezen of bedienen",
        answer: "Vertel ons wat er misgaat. We helpen je meteen op een andere manier en lossen het op.",
      },
    ],
    book: "Maak een afspraak",
    scan: "Doe de zelfscan",
  },
  privacy: {
    title: "Privacy",
    lead: "Welke gegevens we bewaren, waarom, hoe lang, en wat jij erover te zeggen hebt.",
    controllerTitle: "Wie verantwoordelijk is",
    controller: [
      "SPOT 035 is een samenwerking van de gemeente Hilversum, de Hogeschool van Amsterdam en MBO College Hilversum. Zij leggen vast wie van hen verantwoordelijk is voor welke gegevens. De naam en het adres komen hier te staan voordat de site echt open gaat.",
      "Tot die tijd kun je met elke vraag over je gegevens bij ons terecht, op het adres onderaan deze pagina.",
    ],
    officerTitle: "Functionaris gegevensbescherming",
    officer:
      "De functionaris gegevensbescherming houdt toezicht op hoe we met gegevens omgaan. De contactgegevens komen hier te staan zodra de verantwoordelijke is vastgelegd.",
    purposesTitle: "Waarom we gegevens gebruiken",
    purposesCaption: "Doelen en grondslagen",
    purposesColumns: { purpose: "Waarvoor", data: "Welke gegevens", basis: "Grondslag" },
    purposes: [
      {
        id: "scan",
        purpose: "De zelfscan en de uitslag",
        data: "Je antwoorden, en via welke partner je kwam. Geen naam, geen e-mailadres.",
        basis: "Geen persoonsgegevens nodig",
      },
      {
        id: "linkMail",
        purpose: "Je link mailen, of een herinnering sturen als je die vroeg",
        data: "Je e-mailadres, alleen voor die mail",
        basis: "Jouw verzoek",
      },
      {
        id: "intake",
        purpose: "Een afspraak en het gesprek",
        data: "Naam, e-mailadres, telefoonnummer als je dat geeft, bedrijf, je vraag en de notities van de adviseur",
        basis: "Taak van algemeen belang",
      },
      {
        id: "link",
        purpose: "De scan naast de afspraak leggen",
        data: "Je antwoorden, vanaf het moment dat je met je uitslag een afspraak maakt",
        basis: "Jouw keuze om ze te koppelen",
      },
      {
        id: "case",
        purpose: "Een opdracht uitwerken en iemand zoeken die hem doet",
        data: "De vraag, het bedrijf, wie de opdracht uitvoert en het resultaat",
        basis: "Taak van algemeen belang",
      },
      {
        id: "account",
        purpose: "Accounts van adviseurs, studenten, docenten en anderen",
        data: "Naam, e-mailadres, rollen, laatste keer ingelogd",
        basis: "Taak van algemeen belang",
      },
      {
        id: "report",
        purpose: "Laten zien wat het programma bereikt",
        data: "Alleen aantallen. Een aantal van 1 tot en met 4 laten we weg.",
        basis: "Wettelijke verantwoording",
      },
    ],
    recipientsTitle: "Wie je gegevens ziet",
    recipients: [
      "Je adviseur en de coördinator zien je afspraak, je scan en je opdracht.",
      "Een student, docent of bedrijf ziet een opdracht pas als die open staat, en alleen wat nodig is om te kiezen en te werken.",
      "De gemeente ziet alleen aantallen, nooit wie je bent.",
      "Een partner die je naar de scan stuurde, ziet alleen hoeveel bedrijven er kwamen.",
      "Een ander programma dat wij gebruiken, kan horen dat er een afspraak is gemaakt of verzet. Het hoort niet van wie.",
      "Een bedrijf dat voor ons de site of de mail verzorgt, mag gegevens alleen voor ons verwerken. Dat staat in een overeenkomst.",
    ],
    transferTitle: "Buiten Europa",
    transfer:
      "We geven geen gegevens door aan landen buiten de Europese Economische Ruimte. De site gebruikt niets van andere websites.",
    retentionTitle: "Hoe lang we gegevens bewaren",
    retentionLead:
      "Inloglinks, sessies, mails en berichten aan andere programma’s verdwijnen vanzelf. De andere termijnen bewaken we nu nog met de hand.",
    retentionCaption: "Termijnen per soort gegevens",
    retentionColumns: { data: "Gegevens", term: "Termijn", after: "Daarna" },
    retention: {
      unfinishedScan: { data: "Scan die niet is afgemaakt", since: "na het laatste antwoord", after: "verwijderd" },
      finishedScan: { data: "Afgeronde scan zonder naam", since: "na afronden", after: "alleen aantallen blijven" },
      scanWithAddress: {
        data: "Scan bij een afspraak, zonder opdracht",
        since: "na het laatste contact",
        after: "losgemaakt van je naam",
      },
      appointment: { data: "Afspraak waar geen opdracht uit kwam", since: "na de afspraak", after: "verwijderd" },
      caseFile: { data: "Opdracht en advies, met de afspraak erbij", since: "na afsluiten", after: "verwijderd" },
      account: { data: "Account dat niet wordt gebruikt", since: "na de laatste keer inloggen", after: "verwijderd" },
      signIn: { data: "Inloglinks en sessies", since: "nadat ze zijn verlopen", after: "verwijderd" },
      mailBody: { data: "Inhoud van mails die we stuurden, met het adres", since: "na versturen", after: "verwijderd" },
      mailFacts: { data: "Dat we een mail stuurden, en wanneer", since: "na versturen", after: "verwijderd" },
      webhookDelivery: {
        data: "Berichten aan andere programma’s, zonder naam",
        since: "na de gebeurtenis",
        after: "verwijderd",
      },
      busyTime: { data: "Wanneer een adviseur elders bezet was", since: "na die tijd", after: "verwijderd" },
      journal: {
        data: "Logboek: wie deed wat en wanneer, zonder inhoud",
        since: "na de gebeurtenis",
        after: "verwijderd",
      },
      backUp: { data: "Back-ups", since: "na het maken", after: "overschreven" },
    },
    units: {
      days: (amount: number) => (amount === 1 ? "1 dag" : `${amount} dagen`),
      months: (amount: number) => `${amount} maanden`,
      years: (amount: number) => `${amount} jaar`,
    },
    rightsTitle: "Jouw rechten",
    rights: [
      "Je mag je gegevens zien, laten verbeteren, laten wissen of meenemen. Je mag ook bezwaar maken of vragen om het gebruik te beperken.",
      "Je scan wis je zelf, met de knop onder je uitslag.",
      "Stuur ons voor de rest een mail of bel. Binnen een maand krijg je antwoord. We vragen eerst of jij het echt bent, bijvoorbeeld door te antwoorden op het adres dat we kennen.",
    ],
    withdrawTitle: "Toestemming intrekken",
    withdraw:
      "Gaf je ergens toestemming voor? Dan kun je die altijd intrekken, met een mail of een telefoontje. Wat we daarvoor deden, blijft geldig.",
    complaintTitle: "Een klacht",
    complaint:
      "Praat eerst met ons, dan lossen we het vaak snel op. Je kunt ook altijd een klacht indienen bij de Autoriteit Persoonsgegevens.",
    complaintLink: "Klacht indienen bij de Autoriteit Persoonsgegevens",
    obligedTitle: "Moet je gegevens geven?",
    obliged:
      "Nee. De scan kan zonder naam. Voor een afspraak hebben we je naam, e-mailadres, bedrijf en vraag nodig, anders kunnen we je niet helpen.",
    automatedTitle: "Besluiten door een computer",
    automated:
      "Die zijn er niet. De computer rekent je score uit en geeft een advies over wie bij een opdracht past. Een mens beslist, en een kandidaat mag altijd nee zeggen.",
    cookiesTitle: "Cookies",
    cookiesLead:
      "We gebruiken alleen cookies die nodig zijn. Er is geen cookie voordat je zelf iets doet, en we volgen je niet.",
    cookiesCaption: "Lijst van cookies",
    cookiesColumns: { name: "Naam", purpose: "Waarvoor", term: "Hoe lang" },
    cookies: [
      {
        name: "spot_scan",
        purpose: "Onthoudt je scan op dit apparaat, zodat je later verder kunt. Komt er als je begint.",
        term: "30 dagen",
      },
      {
        name: "spot_gedeeld",
        purpose: "Onthoudt dat je dit apparaat met anderen deelt. Je scan is dan na een half uur hier weg.",
        term: "Tot je de browser sluit",
      },
      {
        name: "spot_login",
        purpose: "Hoort bij een inloglink, zodat alleen jouw browser hem kan gebruiken.",
        term: "15 minuten",
      },
      { name: "spot_sessie", purpose: "Houdt je ingelogd.", term: "8 uur, of 30 minuten zonder gebruik" },
      { name: "spot_taal", purpose: "Onthoudt de taal die je koos.", term: "1 jaar" },
    ],
    cookiesWaiting:
      "Valt je verbinding weg? Dan wachten je antwoorden in de opslag van je browser. Ze gaan daar weg zodra ze bij ons zijn. Op een gedeeld apparaat gebruiken we die opslag niet.",
    cookiesPrefix: "Op de echte site staat er __Host- voor de naam: dan mag alleen deze site de cookie lezen.",
    contactTitle: "Vragen over je gegevens",
    contact: "Mail of bel ons.",
  },
  accessibility: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet SPOT 035 kunnen gebruiken: met een toetsenbord, met een schermlezer, op een oude telefoon, met JavaScript uit.",
    statusTitle: "Waar we staan",
    status: (status: string) => `Status ${status}: de site voldoet gedeeltelijk`,
    basis: (norm: string, date: string) =>
      `We werken volgens ${norm}. Op ${date} testten we de site zelf. Een onafhankelijk onderzoek is er nog niet, dus noemen we ons niet volledig toegankelijk.`,
    scope: "Deze verklaring gaat over deze hele site.",
    deviationsTitle: "Wat nog niet klopt of niet zeker is",
    terms: {
      criterion: "Hoort bij",
      cause: "Oorzaak",
      consequence: "Gevolg",
      alternative: "Wat je nu kunt doen",
      measure: "Wat wij gaan doen",
    },
    measuresTitle: "Wat we altijd doen",
    measures: [
      "Elke pagina wordt bij elke wijziging automatisch getest, op een telefoon en op een groot scherm.",
      "Alles werkt zonder muis en zonder JavaScript.",
      "We schrijven in korte, gewone zinnen. Alles is er ook in het Engels.",
    ],
    feedbackTitle: "Loop je ergens tegenaan?",
    feedback: (days: number) =>
      `Vertel het ons. Je krijgt binnen ${days} werkdagen antwoord, en we helpen je meteen op een andere manier.`,
    enforcementTitle: "Niet tevreden over ons antwoord?",
    enforcement: "Dan kun je een klacht indienen bij de Nationale ombudsman.",
    enforcementLink: "Naar de Nationale ombudsman",
  },
};

export type InfoTexts = typeof info;
