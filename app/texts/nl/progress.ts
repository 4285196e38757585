/** Words of how a company came on between two scans. They are sent along with the page, so that the browser loads one language. */
export const progress = {
  page: {
    title: "Je vooruitgang",
    toResult: "Terug naar je uitslag",
    lead: "Zo veranderde je bedrijf van scan tot scan.",
    once: {
      title: "Je hebt de scan één keer gedaan",
      text: "Doe hem over 6 tot 12 maanden opnieuw. Dan zie je hier wat er veranderd is.",
    },
    again: {
      title: "Meet opnieuw",
      text: "We laten je vorige antwoorden zien. Bij elke vraag zeg je: nog steeds zo, of niet meer.",
      action: "Doe de scan opnieuw",
      early: "Je laatste scan is nog geen half jaar oud. Vaak is er dan nog weinig veranderd.",
    },
    chart: {
      title: "Je score in de tijd",
      table: "Je scores in een tabel",
      date: "Datum",
      total: "Totaal",
      none: "te weinig ingevuld",
      otherModel: "Scans met een andere telling staan niet in de lijn. Je vindt ze wel in de tabel.",
    },
    change: {
      themes: "Wat er per thema veranderde",
      caption: "Je score per thema, toen en nu",
      theme: "Thema",
      before: "Toen",
      after: "Nu",
      difference: "Verschil",
      total: "Je hele bedrijf",
      common:
        "We vergelijken alleen vragen en antwoorden die je beide keren kreeg. We tellen ze zoals voor een bedrijf van jouw grootte nu. Daardoor kan een score hier iets anders zijn dan in je uitslag.",
      compareWith: "Vergelijk met de scan van",
      show: "Vergelijk",
      up: "Dit gaat beter",
      down: "Dit ging achteruit",
      none: "Je antwoorden zijn gelijk gebleven.",
      question: "Vraag",
      otherModel: {
        title: "Deze twee scans kun je niet vergelijken",
        text: "De telling is intussen veranderd. Bij je volgende scan kan het weer.",
      },
    },
    steps: {
      title: "Wat je stappen deden",
      lead: "Deze stappen vinkte je af tussen de twee scans.",
      none: "Je vinkte geen stappen af tussen deze twee scans.",
      seen: "Je ziet het terug",
      unseen: "Nog niet te zien in je antwoorden",
      toPlan: "Naar je stappenplan",
    },
  },
  said: {
    higher: (points: number) => (points === 1 ? "1 punt hoger" : `${points} punten hoger`),
    lower: (points: number) => (points === 1 ? "1 punt lager" : `${points} punten lager`),
    same: "gelijk",
    unclear: "nog niet te zeggen",
    conclusion: (first: string, last: string, from: number, to: number) =>
      `Van ${from} op ${first} naar ${to} op ${last}.`,
    one: (date: string, score: number) => `Op ${date} was je score ${score}.`,
    between: (before: string, after: string) => `Toen: ${before}. Nu: ${after}.`,
    unchanged: (count: number) => (count === 1 ? "1 vraag bleef gelijk." : `${count} vragen bleven gelijk.`),
    open: (count: number) =>
      count === 1 ? "1 vraag is niet beide keren ingevuld." : `${count} vragen zijn niet beide keren ingevuld.`,
  },
};

export type ProgressTexts = typeof progress;
