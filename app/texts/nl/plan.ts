/** Words of an owner's plan. They are sent along with the page, so that the browser loads one language. */
export const plan = {
  page: {
    title: "Je stappenplan",
    eyebrow: "Na je scan",
    lead: "Begin bovenaan. Je hoeft niet alles te doen: jij kiest.",
    back: { result: "Terug naar je uitslag", file: "Terug naar je dossier" },
    continue: "Maak je scan af",
    progress: { title: "Zo ver ben je", scan: "Je scan nu", projected: "Met deze stappen" },
    projectionNote:
      "Dit rekenen we uit met de stappen van nu en dit kwartaal, en met wat klaar is. Een stap afvinken verandert je scan niet. Doe de scan later opnieuw om je nieuwe score te meten.",
    horizons: {
      now: { title: "Nu", lead: "Begin hiermee in de komende weken." },
      quarter: { title: "Dit kwartaal", lead: "Pak dit daarna op." },
      year: { title: "Dit jaar", lead: "Dit kan wachten. Kies per thema wat bij je past." },
    },
    empty: {
      now: "Hier staat nu niets. Zet een stap naar voren of voeg er zelf een toe.",
      quarter: "Hier staat niets. Je kunt een stap naar dit kwartaal zetten.",
      year: "Meer stappen zijn er nu niet.",
    },
    nothing: {
      title: "Er zijn nog geen stappen",
      text: "Beantwoord eerst meer vragen. Daarna staan hier je stappen.",
    },
    urgent: "Doe dit eerst",
    wish: "Past bij je wens",
    own: "Zelf toegevoegd",
    facts: { time: "Tijd", cost: "Kosten", effort: "Inspanning", helpers: "Wie helpt", after: "Doe eerst" },
    begin: "Zo begin je",
    signposts: "Hier vind je hulp van anderen",
    done: "Klaar",
    undo: "Toch niet klaar",
    help: "Vraag hulp",
    change: "Later of niet voor mij",
    postpone: "Uitstellen tot",
    terms: { month: "over een maand", quarter: "over drie maanden", year: "volgend jaar" },
    postponeAction: "Stel uit",
    move: "Zet bij",
    moveAction: "Verplaats",
    drop: "Niet voor mij",
    restore: "Zet terug in je plan",
    postponed: "Uitgesteld",
    dropped: "Niet voor jou",
    behind: "Gedaan en gemeten",
    behindLead: "Deze stappen vinkte je af. Je antwoorden in de scan laten ze ook zien.",
    findOut: {
      title: "Nog uitzoeken",
      lead: "Van deze vragen weten we je antwoord nog niet. Vul ze in, dan krijg je de stap die erbij hoort.",
      unknown: "Je wist het nog niet",
      skipped: "Overgeslagen",
      action: "Beantwoord deze vraag",
    },
    ownStep: {
      title: "Voeg een eigen stap toe",
      lead: "Staat er iets niet bij? Schrijf het zelf op.",
      label: "Wat ga je doen?",
      hint: "Houd het kort: hoogstens 120 tekens.",
      horizon: "Wanneer?",
      submit: "Voeg toe",
      back: "Terug naar je stappenplan",
    },
    aftermath: {
      klaar: "Afgevinkt. Goed bezig!",
      open: "De stap staat weer open",
      uitgesteld: "De stap is uitgesteld",
      verplaatst: "De stap is verplaatst",
      "niet-voor-mij": "De stap is uit je plan",
      toegevoegd: "Je eigen stap staat in je plan",
    },
    result: {
      title: "Je eerste drie stappen",
      lead: "Deze stappen leveren je het meest op voor wat ze kosten.",
      none: "Je hebt overal het hoogste antwoord gegeven. Bespreek met een adviseur hoe je anderen kunt helpen.",
      tooFew: "Beantwoord meer vragen om je eerste stappen te zien.",
      allDone: "Je stappen zijn klaar. Doe de scan opnieuw en zie wat het je oplevert.",
      begin: "Zo begin je",
      toPlan: "Open je hele stappenplan",
    },
    file: {
      title: "Je stappenplan",
      lead: "Vink af wat klaar is. Wat kan wachten, stel je uit.",
      toPlan: "Open je hele stappenplan",
    },
    errors: {
      title: "Schrijf op wat je gaat doen, in hoogstens 120 tekens.",
      horizon: "Kies wanneer je dit wilt doen.",
      full: "Je plan heeft al 30 eigen stappen. Vink er eerst een paar af of haal ze weg.",
    },
  },
  /** For the advisor, beside an appointment. */
  advisor: {
    title: "Het stappenplan",
    now: "Nu",
    quarter: "Dit kwartaal",
    touched: "Gedaan of opzijgezet",
    none: "Uit de scan volgen nog geen stappen.",
    urgent: "Eerst",
    own: "Zelf toegevoegd",
  },
  /** Words that are chosen or filled in where the plan is made. */
  said: {
    progress: (done: number, total: number) => `${done} van ${total} ${total === 1 ? "stap" : "stappen"} klaar`,
    score: {
      rises: (from: string, to: string) => `Je scan staat op ${from}. Doe je deze stappen, dan kom je op ${to}.`,
      same: (score: string) => `Je scan staat op ${score}.`,
    },
    /** The same for her advisor. */
    told: {
      rises: (from: string, to: string) => `De scan staat op ${from}. Met deze stappen wordt dat ${to}.`,
      same: (score: string) => `De scan staat op ${score}.`,
    },
    open: (count: number) =>
      count === 1
        ? "Er staat nog 1 vraag open. Je plan kan daarna nog veranderen."
        : `Er staan nog ${count} vragen open. Je plan kan daarna nog veranderen.`,
    ownTheme: "Zelf toegevoegd",
    costs: {
      free: "Geen kosten",
      low: "Tot € 250 per jaar",
      medium: "€ 250 tot € 2.500 per jaar",
      high: "Meer dan € 2.500 in het eerste jaar",
    },
    efforts: { small: "Klein", medium: "Gemiddeld", large: "Groot" },
    helpers: {
      self: "Dit kun je zelf",
      advisor: "Een adviseur van SPOT 035",
      student: "Studenten van de Hogeschool van Amsterdam",
      mbo: "Studenten van MBO College Hilversum",
      frontrunner: "Een digitale koploper uit de regio",
    },
    states: {
      done: "Klaar",
      doneOn: (date: string) => `Klaar op ${date}`,
      postponed: "Uitgesteld",
      until: (date: string) => `Uitgesteld tot ${date}`,
      dropped: "Niet voor jou",
    },
    signpost: {
      checked: (date: string) => `Gecontroleerd op ${date}.`,
      according: (source: string, date: string) => `Volgens ${source}, ${date}.`,
      until: (date: string) => `Kan tot en met ${date}.`,
    },
    askHelp: (title: string) => `Ik wil hulp bij: ${title}`,
  },
  /** The coordinator's list of signposts to others. */
  check: {
    title: "Wegwijzers",
    lead: "Stappen verwijzen naar hulp en geld van anderen. Kijk geregeld of het nog klopt.",
    groups: {
      attention: {
        title: "Kijk dit na",
        lead: "Dit is niet meer te zien, of binnenkort niet meer. Zoek het op en leg vast wat je vond.",
      },
      fine: { title: "Dit klopt", lead: "Dit staat in de stappenplannen." },
      settled: { title: "Dit is voorbij", lead: "Hier verwijzen we niet meer naar." },
    },
    allChecked: "Alles is nagekeken.",
    facts: { purpose: "Waarvoor", about: "Wat er staat", checked: "Nagekeken", shown: "Te zien", source: "Bron" },
    change: "Nakijken",
    answer: "Wat vond je?",
    answers: { yes: "Het klopt nog", no: "Het klopt niet meer" },
    until: "Laatste dag",
    untilHint: "Vul dit alleen in als het een einde heeft.",
    optional: "(niet verplicht)",
    submit: "Leg vast",
    saved: "Vastgelegd",
    flagged: "Stappen verwijzen er niet naar zolang niemand kijkt.",
    toList: "Naar de wegwijzers",
    errors: {
      right: "Kies of het nog klopt.",
      until: "Vul een datum in die nog komt, of laat het leeg.",
    },
  },
  /** Words for that list that are filled in where it is made. */
  checkSaid: {
    states: {
      good: "klopt",
      ageing: "bijna verlopen",
      stale: "te lang niet nagekeken",
      unchecked: "nog nooit nagekeken",
      ended: "afgelopen",
      wrong: "klopt niet meer",
    },
    checked: (date: string) => `op ${date}`,
    according: (source: string, date: string) => `door ons nog niet; volgens ${source}, ${date}`,
    never: "nog niet",
    shownUntil: (date: string) => `tot en met ${date}`,
    endsOn: (date: string) => `tot en met ${date}, dan is het afgelopen`,
    endedOn: (date: string) => `nu niet: de laatste dag was ${date}`,
    hidden: "nu niet",
    steps: (count: number) => (count === 0 ? "geen stap noemt het" : count === 1 ? "in 1 stap" : `in ${count} stappen`),
    flag: (count: number) =>
      count === 1 ? "1 wegwijzer vraagt om nakijken" : `${count} wegwijzers vragen om nakijken`,
  },
};

export type PlanTexts = typeof plan;
