/** Wat er mis is met de inhoud van een scan. `at`: een vraag of thema; `value`: waar het om gaat. */
export const scanFaults = {
  questionTwice: ({ at }: Fault) => `Vraag ${at} staat twee keer in de scan.`,
  questionInTwoParts: ({ at }: Fault) => `Vraag ${at} staat in twee delen.`,
  questionInNoPart: ({ at }: Fault) => `Vraag ${at} staat in geen enkel deel.`,
  noSuchQuestion: ({ at }: Fault) => `Een deel noemt ${at}, maar die vraag is er niet.`,
  optionTwice: ({ at, value }: Fault) => `Vraag ${at} heeft twee keer het antwoord ${value}.`,
  noSuchDimension: ({ at, value }: Fault) => `Vraag ${at} hoort bij ${value}, maar dat thema is er niet.`,
  weights: ({ at, value }: Fault) => `De gewichten van ${at} zijn samen ${value}. Dat moet 100 zijn.`,
  tooFewQuestions: ({ at, value }: Fault) => `Thema ${at} heeft minder dan twee vragen voor ${value}.`,
  dependsOnSector: ({ at }: Fault) => `Vraag ${at} telt mee en mag dus niet van de branche afhangen.`,
  ladderPoints: ({ at }: Fault) => `De punten van ${at} moeten oplopen van 0 tot 100.`,
  ladderNumbers: ({ at }: Fault) => `De antwoorden van ${at} moeten genummerd zijn vanaf 0.`,
  tooManyTicks: ({ at }: Fault) => `Vraag ${at} vraagt meer vinkjes dan er antwoorden zijn.`,
  noSuchTick: ({ at, value }: Fault) => `Vraag ${at} stelt ${value} voor, maar dat antwoord is er niet.`,
  neverSuggested: ({ at, value }: Fault) => `Vraag ${at} stelt het antwoord ${value} nooit voor.`,
  noTopStep: ({ at }: Fault) => `Vraag ${at} mist een stap voor de hoogste antwoorden.`,
  bands: ({ at, value }: Fault) => `De grenzen van ${at} moeten zonder gaten van 0 tot ${value} lopen.`,
  noOpening: ({ at }: Fault) =>
    `Deel ${at} komt als eerste, maar heeft geen vraag voor de startpagina. Zet er een vraag in die iedereen krijgt, met één antwoord.`,
  missingQuestion: ({ at }: Fault) =>
    `Vraag ${at} ontbreekt. De uitslag, de landelijke vergelijking of de korte scan kan niet zonder.`,
  missingAnswer: ({ at, value }: Fault) =>
    `Vraag ${at} mist het antwoord ${value}. De uitslag of de vergelijking kan niet zonder.`,
  otherKind: ({ at }: Fault) =>
    `Vraag ${at} is van een andere soort geworden. De stappen in het plan passen er niet meer bij.`,
  rungCount: ({ at, value }: Fault) =>
    `Vraag ${at} moet ${value} antwoorden houden. De stappen in het plan horen bij de plek van elk antwoord.`,
  rungMoved: ({ at, value }: Fault) =>
    `Antwoord ${value} van vraag ${at} stond eerst op een andere plek. De stappen in het plan horen bij die plek.`,
};

interface Fault {
  at: string;
  value?: string | number;
}

export type ScanFaultTexts = typeof scanFaults;
