/** Words for who picks up cases: student, teacher, frontrunner. */
export const candidate = {
  home: {
    title: "Mijn opdrachten",
    lead: "Eerst wat op jou wacht. Daarna je eigen werk en de opdrachten die nog open staan.",
    declinedTitle: "Je hebt nee gezegd",
    declined: "De adviseur weet het en zoekt iemand anders. Dit telt niet tegen je.",
    proposals: "Wacht op jouw antwoord",
    proposalsLead: "Een adviseur denkt dat dit bij je past. Jij kiest.",
    answerBy: (date: string) => `Antwoord uiterlijk ${date}`,
    readProposal: "Lees het voorstel",
    assignments: "Jouw werk",
    assignmentsEmpty: "Je hebt nu geen opdracht",
    assignmentsEmptyText: "Zodra je een voorstel aanvaardt, staat de opdracht hier met de volgende stap.",
    toAssignment: "Naar de opdracht",
    finished: "Afgerond",
    open: "Open opdrachten",
    openLead:
      "Dit zoeken bedrijven nu in jouw route. Wat het beste bij je past, staat bovenaan. Past er een goed bij je? Mail de adviseur, die kan hem aan je voorstellen.",
    openEmpty: "Er staan nu geen opdrachten open",
    openEmptyText:
      "Er komen er nieuwe bij na elk gesprek met een ondernemer. Je hoeft niet te wachten: zodra er een bij je past, krijg je een mail.",
    toCase: "Bekijk de opdracht",
    others: (count: number) =>
      count === 1
        ? "Er is 1 opdracht die nu niet bij je past: lees waarom"
        : `Er zijn ${count} opdrachten die nu niet bij je passen: lees waarom`,
    room: (has: number, maximum: number) =>
      has === 0
        ? `Je kunt hoogstens ${maximum === 1 ? "1 opdracht" : `${maximum} opdrachten`} tegelijk doen.`
        : `Je hebt nu ${has === 1 ? "1 opdracht" : `${has} opdrachten`}. Je kunt er hoogstens ${maximum} tegelijk doen.`,
    full: "Je hebt nu geen ruimte voor een nieuwe opdracht",
    fullText: "Als je werk is bevestigd, komt er weer plek.",
    paused: "Je hebt een pauze ingesteld",
    pausedText: "We stellen je nu geen opdrachten voor.",
    noProfileTitle: "Je profiel is nog leeg",
    noProfile:
      "We weten nog niet wat je kunt en wanneer je tijd hebt. Mail of bel ons, dan vullen we het samen in. Daarna zie je hier de opdrachten die bij je passen.",
    toContact: "Naar contact",
  },
  openCase: {
    eyebrow: "Open opdracht",
    interestTitle: "Wil je dit doen?",
    interest:
      "Mail de adviseur en noem het nummer van de opdracht. De adviseur kiest wie het voorstel krijgt. Wie het bedrijf is, lees je als je het voorstel aanvaardt.",
    mail: "Mail de adviseur",
    mailSubject: (reference: string) => `Interesse in opdracht ${reference}`,
    back: "Mijn opdrachten",
  },
  about: {
    question: "De vraag",
    facts: "Wat je moet weten",
    skills: "Gevraagde vaardigheden",
    sector: "Branche",
    size: "Grootte",
    sizes: {
      zzp: "Iemand die alleen werkt",
      "2-9": "2 tot en met 9 mensen",
      "10-49": "10 tot en met 49 mensen",
      "50-249": "50 tot en met 249 mensen",
    },
    unknown: "Niet bekend",
  },
  why: {
    title: "Waarom jij?",
    titleOpen: "Past dit bij jou?",
    notFit: "Dit past nu niet bij je",
    plus: "Dit past goed",
    minus: "Dit past minder",
    rules: "De adviseur gebruikt dezelfde regels. Klopt je profiel niet? Mail de adviseur.",
    same: "De adviseur las precies deze tekst. Klopt er iets niet? Mail de adviseur.",
    none: "De redenen van dit voorstel zijn niet meer te lezen. Vraag ze aan de adviseur.",
  },
  proposal: {
    documentTitle: (title: string) => `Voorstel: ${title}`,
    eyebrow: "Voorstel voor jou",
    answerBy: (date: string) => `Antwoord uiterlijk ${date}. Nee zeggen mag altijd en telt niet tegen je.`,
    note: (advisor: string) => `Bericht van ${advisor}`,
    nextTitle: "Wat gebeurt er als je ja zegt?",
    next: [
      "De opdracht is dan van jou. Niemand anders kan hem nog krijgen.",
      "Je ziet welk bedrijf het is en wie je contactpersoon is.",
      "De ondernemer krijgt een mail dat jij het gaat doen. Jij neemt daarna contact op.",
      "Als je klaar bent, lever je het resultaat hier op. De ondernemer bevestigt het.",
    ],
    accept: "Ja, ik doe het",
    decline: "Nee, liever niet",
    toAnswer: "Naar je antwoord",
    hidden: "Naam van het bedrijf",
    hiddenUntil: "Zie je als je ja zegt",
    noRoomTitle: "Je hebt nu geen ruimte",
    noRoom: "Je hebt al zo veel opdrachten als je wilde. Rond er eerst een af, of zeg nee tegen dit voorstel.",
    caseGoneTitle: "Deze opdracht is niet meer te krijgen",
    caseGone: "Je hoeft niets te doen. We zoeken verder naar iets dat bij je past.",
    endedTitle: "Je kunt niet meer antwoorden",
    toAssignment: "Naar de opdracht",
    back: "Mijn opdrachten",
  },
  decline: {
    title: "Nee zeggen",
    documentTitle: (title: string) => `Nee zeggen: ${title}`,
    lead: (title: string) => `Je zegt nee tegen “${title}”. De adviseur zoekt dan iemand anders.`,
    reason: "Wat is de reden?",
    reasonHint: "Zo stellen we je een volgende keer iets voor dat beter past. Het telt nooit tegen je.",
    note: "Wil je er iets bij zeggen?",
    noteHint: "Alleen de adviseur leest dit.",
    submit: "Zeg nee tegen dit voorstel",
    back: "Terug naar het voorstel",
  },
  assignment: {
    documentTitle: (title: string) => `Uitvoering: ${title}`,
    eyebrow: (company: string) => `Jouw opdracht voor ${company}`,
    acceptedTitle: "De opdracht is van jou",
    accepted: "De ondernemer en de adviseur krijgen een mail. Hieronder staat wie je contactpersoon is.",
    startedTitle: "Genoteerd: je bent begonnen",
    started: "De ondernemer ziet dit in het dossier.",
    deliveredTitle: "Je hebt opgeleverd",
    delivered: "De ondernemer krijgt een mail met een link om het resultaat te bekijken.",
    nextTitle: "Volgende stap",
    next: {
      accepted: (contact: string) => `Neem contact op met ${contact} en spreek af wanneer je begint.`,
      started: "Ben je klaar? Beschrijf wat je hebt gemaakt en lever het op.",
      returned: (company: string) => `${company} vraagt nog iets. Lees hieronder wat, en lever daarna opnieuw op.`,
      delivered: (company: string) =>
        `${company} bekijkt nu het resultaat. Je hoeft niets te doen. Je krijgt een mail.`,
      confirmed: "Je opdracht is klaar. Dank je wel voor je werk!",
    },
    start: "Ik ben begonnen",
    deliver: "Resultaat opleveren",
    asked: (company: string) => `Dit vraagt ${company} nog`,
    contact: "Je contactpersoon",
    name: "Naam",
    company: "Bedrijf",
    email: "E-mail",
    phone: "Telefoon",
    rating: (figure: number) => `${figure} van de 5`,
    advisorLine: (advisor: string) => `Loopt het anders dan je dacht? Mail ${advisor}, je adviseur.`,
    mailAdvisor: "Mail je adviseur",
    back: "Mijn opdrachten",
  },
  deliver: {
    title: "Resultaat opleveren",
    documentTitle: (title: string) => `Opleveren: ${title}`,
    lead: (company: string) => `${company} krijgt een mail, leest deze tekst en bevestigt het resultaat.`,
    result: "Wat heb je gemaakt?",
    resultHint:
      "Schrijf op wat er klaar is, waar het staat (bijvoorbeeld een link) en wat het bedrijf nu zelf kan doen. Zet er geen wachtwoorden in.",
    submit: "Lever op",
    back: "Terug naar de opdracht",
  },
  mail: {
    advisor: {
      accepted: {
        subject: (reference: string) => `Aanvaard: opdracht ${reference}`,
        intro: "De kandidaat heeft je voorstel aanvaard. De ondernemer heeft een mail gekregen.",
        after: "Je hoeft nu niets te doen. Je krijgt een mail als het resultaat er is.",
        button: "Naar de opdracht",
      },
      delivered: {
        subject: (reference: string) => `Opgeleverd: opdracht ${reference}`,
        intro: "Het resultaat is opgeleverd. De ondernemer heeft een mail gekregen om het te bekijken.",
        after: "Hoort de kandidaat niets? Bel dan de ondernemer.",
        button: "Naar de opdracht",
      },
      returned: {
        subject: (reference: string) => `Teruggestuurd: opdracht ${reference}`,
        intro: "De ondernemer is nog niet tevreden en heeft het resultaat teruggestuurd. Het werk gaat verder.",
        after: "Kijk of ze er samen uitkomen, of bel even.",
        button: "Naar de opdracht",
      },
      confirmed: {
        subject: (reference: string) => `Afgerond: opdracht ${reference}`,
        intro: "De ondernemer heeft het resultaat bevestigd. De opdracht is afgerond.",
        after: "Als beide kanten hebben teruggekeken, lees je dat bij de opdracht. Uiterlijk na tien dagen.",
        button: "Naar de opdracht",
      },
    },
    candidate: {
      returned: {
        subject: (reference: string) => `Er moet nog iets gebeuren: opdracht ${reference}`,
        intro: "De ondernemer heeft je resultaat bekeken en vraagt nog iets. Na het inloggen lees je wat.",
        after: "Kom je er niet uit? Mail je adviseur.",
        button: "Lees wat er gevraagd wordt",
      },
      confirmed: {
        subject: (reference: string) => `Je resultaat is bevestigd: opdracht ${reference}`,
        intro:
          "De ondernemer heeft je resultaat bevestigd. De opdracht is klaar. Kijk er zelf ook even op terug, dan lees je daarna wat de ondernemer vond.",
        after:
          "Je kunt nu een ondertekend bewijs van werk maken. Dank je wel, er is weer ruimte voor een nieuwe opdracht.",
        button: "Naar de opdracht",
      },
    },
  },
};

export type CandidateTexts = typeof candidate;
