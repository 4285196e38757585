/** How fairly chances are spread over those who could be asked. */
export const fairness = {
  title: "Eerlijk verdeeld?",
  lead: (first: string, last: string) =>
    `Van ${first} tot en met ${last}. Wie kon meedoen, wie werd getoond, en wie kreeg het werk?`,
  link: "Eerlijk verdeeld?",
  filter: "Kies een periode",
  period: "Periode",
  periods: {
    quarter: "Dit kwartaal",
    "last-quarter": "Vorig kwartaal",
    "half-year": "Dit halfjaar",
    "last-half-year": "Vorig halfjaar",
    year: "Dit jaar",
    "last-year": "Vorig jaar",
    own: "Eigen dagen",
  },
  first: "Van",
  last: "Tot en met",
  show: "Toon",
  ownHint: "De dagen tellen alleen bij ‘Eigen dagen’.",
  faultTitle: "Deze dagen kunnen niet. Je ziet dit kwartaal.",
  faults: {
    date: "Vul twee bestaande dagen in.",
    order: "De eerste dag ligt na de laatste.",
    long: "Kies hooguit 400 dagen.",
  },
  smallTitle: "Nooit over minder dan tien mensen",
  small:
    "Gaat een getal over één tot negen mensen, dan staat er ‘te klein’. De getallen ernaast staan er dan ook niet, want anders kun je het uitrekenen. Een klas telt als één.",
  emptyTitle: "Te weinig om iets over te zeggen",
  empty: "In deze periode konden minder dan tien kandidaten meedoen. Kies een langere periode.",
  hidden: "te klein",
  allHidden: "Alle getallen in deze tabel zijn te klein om te tonen. Kies een langere periode.",
  group: "Groep",
  stages: {
    pool: "Kon meedoen",
    shown: "Getoond",
    proposed: "Gevraagd",
    accepted: "Zei ja",
    placed: "Kreeg het werk",
  },
  share: (count: string, percent: string) => `${count} (${percent})`,
  all: "Iedereen",
  families: {
    lane: { title: "Per route", caption: "Hoe ver kandidaten kwamen, per route" },
    level: { title: "Per opleiding", caption: "Hoe ver kandidaten kwamen, per niveau van de opleiding" },
    region: { title: "Per regio van de frontrunner", caption: "Hoe ver frontrunners kwamen, per regio" },
    newness: { title: "Nieuw of eerder gevraagd", caption: "Hoe ver kandidaten kwamen, nieuw of eerder gevraagd" },
  },
  regionNote:
    "Alleen frontrunners geven een regio op. Van studenten en klassen bewaren we geen woonplaats of postcode.",
  groups: {
    student: "Studenten",
    mbo: "Mbo-klassen en teams",
    frontrunner: "Frontrunners",
    hbo: (year: string) => `hbo jaar ${year}`,
    hboLast: "hbo jaar 4 en hoger",
    hboUnknown: "hbo, jaar onbekend",
    mboLevel: (level: string) => `mbo niveau ${level}`,
    mboUnknown: "mbo, niveau onbekend",
    "region-many": "meer regio’s",
    "region-none": "geen regio gegeven",
    "region-other": "andere regio’s",
    new: "nieuw in deze periode",
    known: "eerder gevraagd",
  },
  warnings: {
    title: "De regel van vier vijfde",
    none: "In de getallen die je mag zien, komt geen groep onder de vier vijfde.",
    some: (count: number) => (count === 1 ? "Eén groep komt eronder" : `${count} keer komt een groep eronder`),
    one: {
      shown: (group: string, share: string, best: string, bestShare: string) =>
        `${group}: ${share} werd getoond. Bij ${best} was dat ${bestShare}.`,
      proposed: (group: string, share: string, best: string, bestShare: string) =>
        `${group}: ${share} werd gevraagd. Bij ${best} was dat ${bestShare}.`,
      placed: (group: string, share: string, best: string, bestShare: string) =>
        `${group}: ${share} kreeg het werk. Bij ${best} was dat ${bestShare}.`,
    },
    means:
      "De regel vergelijkt groepen. Kreeg een groep minder dan vier vijfde van de kans van de beste groep? Dan vragen we je om te kijken waarom.",
    not: "Het is geen bewijs dat iemand oneerlijk was. Het kan liggen aan tijd, reizen of gevraagde vaardigheden. En zonder waarschuwing kan er toch iets scheef zijn.",
    act: "Kijk naar de opdrachten: vragen ze meer dan nodig is? Praat met de adviseurs. Pas zo nodig de regels aan.",
  },
  advice: {
    title: "Volgen adviseurs het advies?",
    lead: "Een adviseur moet echt zelf kiezen. Volgt bijna iedereen altijd nummer 1? Dan beslist de computer mee.",
    first: "Nummer 1 werd gevraagd",
    lane: "De aanbevolen route werd gekozen",
    expired: "Voorstellen zonder antwoord",
    little: "te weinig",
    of: (count: string) => `van ${count} keer`,
    warningTitle: "Het advies wordt bijna altijd gevolgd",
    warning:
      "Dat kan kloppen, maar het is ook een teken dat niemand meer weegt. Vraag adviseurs om twee of drie kandidaten echt te vergelijken.",
  },
  declines: {
    title: "Waarom kandidaten nee zeggen",
    lead: "Iedereen telt één keer, met de laatste reden. Een reden telt nooit tegen iemand.",
    caption: "Kandidaten die nee zeiden, per reden",
    reason: "Reden",
    people: "Kandidaten",
    all: "Samen",
    none: "Niemand zei nee in deze periode.",
  },
  rules: {
    title: "Zo is er geteld",
    pool: "Kon meedoen: was akkoord met voorstellen, was niet gepauzeerd en had tijd in deze periode. Profielen zijn geteld zoals ze nu zijn. Wie getoond werd, telt altijd mee.",
    shown: "Getoond: stond bij een voorstel in de lijst waaruit de adviseur koos.",
    rest: "Gevraagd, ja gezegd en werk gekregen gaan over voorstellen die in deze periode zijn gedaan.",
    newness: "Nieuw: kreeg voor deze periode nog geen voorstel.",
  },
  csv: "Download als spreadsheet",
  csvColumns: { family: "Soort", group: "Groep" },
  choosing: "Hoe kiezen en bezwaar werken",
};

export type FairnessTexts = typeof fairness;
