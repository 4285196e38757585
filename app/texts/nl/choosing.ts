/** How we choose who gets a case, in plain words, and what somebody can do who does not agree. */
export const choosing = {
  title: "Zo kiezen we",
  lead: "Een computer zoekt wie bij een opdracht past en zegt waarom. Een mens kiest. Jij mag altijd nee zeggen.",
  steps: {
    title: "Zo gaat het",
    items: [
      "Een ondernemer heeft een vraag. De adviseur maakt daar een opdracht van.",
      "De computer kijkt welke route past: studenten, een mbo-klas of een frontrunner. De adviseur kiest de route.",
      "De computer zet op een rij wie het kan doen, met punten en redenen. De adviseur ziet er meer dan één.",
      "De adviseur kiest wie hij vraagt, en schrijft op waarom.",
      "De kandidaat leest dezelfde redenen. Hij zegt ja of nee.",
      "Antwoord je een paar keer achter elkaar niet? Dan staat je profiel op pauze, tot je het zelf weer aanzet.",
    ],
  },
  counts: {
    title: "Dit telt mee",
    items: [
      "Kun je wat de opdracht vraagt, en op welk niveau?",
      "Hoe zelfstandig werk je?",
      "Heb je tijd in de weken die nodig zijn?",
      "Ken je dit soort bedrijf?",
      "Waar kun je werken, en spreek je de taal die nodig is?",
      "Heb je gezegd dat je deze opdracht graag wilt?",
      "Zijn twee mensen even geschikt? Dan gaat voor wie het minste werk heeft, en daarna wie het langst wacht.",
    ],
  },
  not: {
    title: "Dit telt nooit mee",
    items: [
      "Je naam, leeftijd, geslacht of foto.",
      "Je afkomst, nationaliteit of geloof.",
      "Je gezondheid of een beperking.",
      "Je cijfers, of hoe snel je studeert.",
      "Waar je woont. We kennen alleen hoe ver je wilt reizen.",
      "Wat je aanklikt en hoe snel je antwoordt.",
      "Dat je eerder nee zei.",
    ],
  },
  human: {
    title: "Een mens beslist",
    text: "Niemand krijgt of verliest een opdracht door de computer alleen. De adviseur mag altijd iemand anders kiezen. Volgen adviseurs het advies bijna altijd? Dan krijgt de coördinator een waarschuwing.",
    learning:
      "De computer leert niet van eerdere keuzes. Mensen hebben de regels en de punten vastgelegd. Bij elk voorstel bewaren we welke regels toen golden.",
  },
  fair: {
    title: "We kijken of het eerlijk gaat",
    text: "De coördinator ziet per groep hoe vaak mensen worden gevraagd. Dat zijn alleen getallen over tien mensen of meer.",
  },
  rights: {
    title: "Jouw rechten",
    items: [
      { id: "see", term: "Weten waarom", value: "Bij elk voorstel staan de redenen. De adviseur las dezelfde." },
      {
        id: "correct",
        term: "Verbeteren",
        value: "Klopt er iets niet? Pas je profiel aan, of vraag ons om het te doen.",
      },
      { id: "person", term: "Een mens spreken", value: "Vraag of iemand met je meekijkt. Dat mag altijd." },
      {
        id: "object",
        term: "Bezwaar maken",
        value:
          "Wil je niet op deze manier gekozen worden? Dan pauzeren we je profiel tot een mens je heeft geantwoord.",
      },
      {
        id: "complain",
        term: "Een klacht indienen",
        value: "Kom je er met ons niet uit? Dan kun je naar de Autoriteit Persoonsgegevens.",
      },
    ],
    button: "Vraag een mens of maak bezwaar",
    signIn: "Log in om een mens te vragen of bezwaar te maken.",
    owner: "Ben je ondernemer? Bel of mail je adviseur. Het staat ook in je dossier bij wie je moet zijn.",
    privacy: "Lees wat we bewaren en hoe lang",
  },
  link: "Zo kiezen we",
  linkLong: "Zo kiezen we, en zo maak je bezwaar",
  ask: {
    title: "Vraag een mens of maak bezwaar",
    lead: "Een coördinator leest wat je schrijft en geeft antwoord. Het telt nooit tegen je.",
    about: (reference: string) => `Dit gaat over het voorstel voor opdracht ${reference}.`,
    kind: "Wat wil je?",
    kinds: {
      person: "Ik wil dat een mens met me meekijkt",
      correct: "Er klopt iets niet in mijn gegevens",
      object: "Ik maak bezwaar. Pauzeer mijn profiel tot er antwoord is",
    },
    candidate: "Over wie gaat het?",
    words: "Vertel het in je eigen woorden",
    wordsHint: "Zet er geen gegevens van anderen in.",
    submit: "Verstuur",
    done: "We hebben je vraag",
    doneText: "Een coördinator leest hem. Je krijgt een mail als er antwoord is.",
    noProfile: "Je hebt nog geen profiel, dus je wordt nog niet gekozen. Heb je een vraag? Bel of mail ons.",
    own: "Wat je eerder vroeg",
    waiting: "Nog geen antwoord",
    answered: (date: string) => `Antwoord van ${date}`,
    back: "Terug naar Zo kiezen we",
  },
  errors: {
    kind: "Kies wat je wilt.",
    words: "Schrijf minstens 10 tekens, en hooguit 4000.",
    answer: "Schrijf een antwoord van minstens 10 tekens, en hooguit 4000.",
    candidate: "Kies over wie het gaat.",
  },
  office: {
    title: "Vragen en bezwaren",
    lead: "Kandidaten die een mens vragen om mee te kijken. Antwoord zo snel je kunt, en binnen een maand.",
    open: "Wacht op antwoord",
    none: "Er wacht niets.",
    answered: "Beantwoord",
    waiting: (count: number) =>
      count === 1 ? "1 vraag of bezwaar wacht op je" : `${count} vragen of bezwaren wachten op je`,
    columns: { when: "Sinds", who: "Kandidaat", kind: "Wil", state: "Stand" },
    kinds: { person: "een mens die meekijkt", correct: "iets verbeteren", object: "bezwaar" },
    one: (name: string) => `Vraag van ${name}`,
    back: "Terug naar alle vragen",
    said: "Dit schreef de kandidaat",
    proposal: "Over opdracht",
    paused: "Het profiel staat op pauze.",
    answer: "Jouw antwoord",
    answerHint: "De kandidaat leest dit na het inloggen.",
    resume: "Haal het profiel van de pauze af",
    resumeHint: "Doe dit alleen als de kandidaat dat wil.",
    submit: "Verstuur het antwoord",
    done: "Het antwoord is verstuurd",
    given: (date: string) => `Beantwoord op ${date}`,
    link: "Vragen en bezwaren van kandidaten",
  },
  mail: {
    asked: {
      subject: "Een kandidaat vraagt een mens",
      intro: {
        person: "Een kandidaat vraagt of een mens meekijkt naar een match. Lees de vraag en geef antwoord.",
        correct: "Een kandidaat zegt dat er iets niet klopt in de gegevens. Lees de vraag en geef antwoord.",
        object: "Een kandidaat maakt bezwaar tegen het matchen. Het profiel staat op pauze tot je antwoord geeft.",
      },
      button: "Lees de vraag",
    },
    answered: {
      subject: "Er is antwoord op je vraag",
      intro: "Je vroeg of een mens meekeek naar hoe we kiezen. Er is antwoord.",
      button: "Lees het antwoord",
    },
  },
};

export type ChoosingTexts = typeof choosing;
