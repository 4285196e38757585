/** Words about proposals: choosing whom to ask, answering, a teacher who decides along, waiting for a case, and the mails about it. */
export const proposals = {
  offerReasons: {
    fits: "Past het beste bij dit werk",
    wants: "Wil dit zelf graag doen",
    learns: "Kan hier veel van leren",
    turn: "Is aan de beurt, of nog nooit gevraagd",
    spoke: "Ik heb deze kandidaat gesproken",
    other: "Iets anders",
  },
  teacherReasons: {
    "too-much": "Het is nu te veel naast school",
    "not-suitable": "Dit werk past niet bij deze student",
    "no-guidance": "Ik kan dit nu niet begeleiden",
    period: "De periode past niet",
    other: "Iets anders",
  },
  withdrawals: {
    advisor: "Ingetrokken door de adviseur",
    taken: "Iemand anders zei eerder ja",
    "no-room": "Er was geen plek meer bij deze kandidaat",
    changed: "De opdracht is veranderd",
  },

  choose: {
    title: "Wie vraag je?",
    lead: (title: string) => `Voor de opdracht “${title}”. Kies zelf: er is niemand vooraf gekozen.`,
    options: "De keuze",
    list: "Kandidaten die de opdracht kunnen doen",
    chosen: "Gekozen",
    choose: (name: string) => `Kies ${name}`,
    few: (count: number) =>
      count === 1
        ? "Er past nu maar 1 kandidaat. Meer keuze is er niet."
        : `Er passen nu maar ${count} kandidaten. Meer keuze is er niet.`,
    equal: "De volgorde is een advies. Een ander kiezen kost je niets extra: het formulier is hetzelfde.",
    reason: "Waarom vraag je deze kandidaat?",
    reasonHint: "Ook als je nummer 1 vraagt. Alleen voor het verslag: de kandidaat leest dit niet.",
    words: "Toelichting",
    wordsHint: "Schrijf niets over gezondheid, geloof of afkomst.",
    next: "Wie vragen we daarna vanzelf?",
    nextHint: (most: number) =>
      `Zegt de kandidaat nee, of komt er geen antwoord? Dan vragen we wie je hier aanvinkt, in deze volgorde. Hoogstens ${most}. Vink je niets aan, dan komt de opdracht bij jou terug.`,
    nextOption: (place: number, name: string) => `${place}. ${name}`,
    parallelTitle: "Er loopt al een voorstel",
    parallelText: (name: string, until: string) =>
      `${name} heeft tot en met ${until} om te antwoorden. Je kunt nog één kandidaat tegelijk vragen. Wie het eerst ja zegt, krijgt de opdracht.`,
    parallel: "Twee tegelijk",
    parallelOption: "Ja, vraag twee kandidaten tegelijk",
    minor: "Deze student is nog geen 18. De docent krijgt ook bericht en beslist mee.",
    full: "Er lopen al twee voorstellen. Wacht op een antwoord, of trek er een in.",
  },

  list: {
    place: "Tegelijk met een ander gevraagd",
    next: "Vanzelf gevraagd, na een ander",
    agreed: (date: string) => `Zei ja op ${date}. De docent beslist nog.`,
    confirmed: (date: string) => `De docent was akkoord op ${date}.`,
    teacherNo: "De docent zei nee",
    reminded: (date: string) => `Herinnerd op ${date}`,
    reminds: (date: string) => `Herinnering op ${date}`,
    viewed: "Gelezen, nog geen antwoord",
    why: "Waarom deze kandidaat",
    ended: (date: string) => `Geëindigd op ${date}`,
    also: "Vraag nog iemand tegelijk",
    twoWait: (names: string) => `${names} kunnen allebei nog antwoorden. Wie het eerst ja zegt, krijgt de opdracht.`,
    teacherWaits: (name: string, until: string) =>
      `${name} zei ja. De docent heeft tot en met ${until} om te beslissen.`,
    nextTitle: "Daarna vragen we vanzelf",
    nextText: "In deze volgorde, als er een nee komt of geen antwoord.",
    stop: "Vraag niemand vanzelf",
    waitingTitle: "Wil graag als de opdracht vrijkomt",
    waitingText: "Wie het eerst kwam, staat bovenaan. Jij kiest.",
    waits: (name: string, date: string) => `${name}, sinds ${date}`,
    done: {
      "next-stopped": "Er wordt niemand meer vanzelf gevraagd. Wie al gevraagd is, kan gewoon antwoorden.",
    },
    refusals: {
      "two-open": "Er lopen al twee voorstellen voor deze opdracht. Wacht op een antwoord of trek er een in.",
      "not-shown": "De lijst met kandidaten is veranderd. Kijk opnieuw en kies dan.",
    },
  },

  answer: {
    also: "Er is nog iemand gevraagd. Wie het eerst ja zegt, krijgt de opdracht.",
    minorTitle: "Je docent beslist mee",
    minor:
      "Je bent nog geen 18. Zeg je ja, dan krijgt je docent bericht. Pas als die akkoord is, is de opdracht van jou.",
    minorNext: [
      "Je docent krijgt bericht en beslist mee.",
      "Zegt je docent ja, dan is de opdracht van jou. Je krijgt een mail.",
      "Je ziet dan welk bedrijf het is en wie je contactpersoon is.",
      "Als je klaar bent, lever je het resultaat hier op. De ondernemer bevestigt het.",
    ],
    agreedTitle: "Je hebt ja gezegd",
    agreed: (date: string) => `Je docent beslist nu mee en heeft tot en met ${date} de tijd. Je krijgt een mail.`,
    undo: "Toch liever niet",
    noTeacher: "Er is nog geen docent die meebeslist. Vraag je school om er een door te geven.",
    ended: {
      advisor: "De adviseur heeft dit voorstel ingetrokken. Je hoeft niets te doen.",
      taken: "Iemand anders zei net eerder ja. Dat ligt niet aan jou.",
      "no-room": "Je had geen plek meer voor deze opdracht. Dit telt niet tegen je. We zoeken er iemand anders voor.",
      changed: "De opdracht is veranderd. Past hij nog bij je, dan vragen we je opnieuw.",
      teacherNo: "Je docent vindt dit nu geen goede opdracht voor je. Dit telt niet tegen je.",
    },
    rule: (count: number) =>
      `Antwoord je ${count} keer achter elkaar niet? Dan stellen we je even niets voor, tot je zegt dat je er weer bent. Het telt niet tegen je.`,
  },

  pause: {
    title: "We stellen je nu niets voor",
    text: (count: number) =>
      `Op de laatste ${count} voorstellen kwam geen antwoord. Daarom vragen we je even niets. Dit is een vaste regel en telt niet tegen je.`,
    back: "Ik ben er weer",
    doneTitle: "Fijn dat je er weer bent",
    done: "Je staat weer op de lijst. Je krijgt een mail als er iets bij je past.",
    of: (name: string) => `Het gaat om ${name}.`,
  },

  confirmation: {
    documentTitle: (title: string) => `Meebeslissen: ${title}`,
    eyebrow: (student: string) => `Voorstel voor je student ${student}`,
    answerBy: (date: string) => `Beslis uiterlijk ${date}. Daarna vervalt het voorstel.`,
    waits: (student: string) =>
      `${student} heeft nog niet geantwoord. Je kunt nu al nee zeggen. Ja zeggen kan na het ja van je student.`,
    agreed: (student: string, date: string) => `${student} zei ja op ${date}. Nu beslis jij.`,
    why: (student: string) => `Waarom ${student}?`,
    hiddenUntil: "Ziet je student na jouw ja",
    nextTitle: "Ben je akkoord?",
    next: [
      "De opdracht is dan van je student.",
      "De ondernemer en de adviseur krijgen bericht.",
      "Jij houdt een oogje in het zeil, zoals bij ander werk voor school.",
    ],
    confirm: "Ja, ik ben akkoord",
    refuse: "Nee, nu niet",
    endedTitle: "Hier valt niets meer te beslissen",
    back: "Mijn opdrachten",
    noRoomTitle: "Er is geen plek",
    noRoom: "Je student heeft al zo veel opdrachten als kan. Rond er eerst een af, of zeg nee.",
    cards: "Beslis mee over je studenten",
    cardsLead: "Deze studenten zijn nog geen 18. Zonder jouw ja gaat een opdracht niet door.",
    cardWaits: "Wacht op je student",
    cardYours: "Wacht op jou",
    read: "Lees en beslis",
    doneTitle: "Dank je wel",
    done: {
      confirmed: "De opdracht is nu van je student. Iedereen krijgt bericht.",
      refused: "Het voorstel gaat niet door. Je student krijgt bericht, zonder jouw toelichting.",
    },
    refusal: {
      title: "Nee zeggen voor je student",
      lead: (student: string, title: string) =>
        `${student} doet “${title}” dan niet. De opdracht gaat naar iemand anders.`,
      reason: "Wat is de reden?",
      reasonHint: "De adviseur leest dit. Het telt nooit tegen je student.",
      note: "Wil je er iets bij zeggen?",
      noteHint: "Alleen de adviseur leest dit.",
      submit: "Zeg nee",
      back: "Terug naar het voorstel",
    },
  },

  waiting: {
    title: "Nu bij iemand anders",
    lead: "Voor deze opdrachten is al iemand gevraagd of bezig. Soms komt er een vrij.",
    rule: (most: number) =>
      `Zeg dat we aan je moeten denken. Komt de opdracht vrij, dan krijg je één keer een mail. De adviseur ziet wie er wacht, op volgorde van tijd. Je kunt op hoogstens ${most} opdrachten wachten.`,
    none: "Er is nu niets bij iemand anders",
    noneText: "Kijk bij de open opdrachten.",
    link: "Opdrachten die nu bij iemand anders zijn",
    keep: "Hou mij in gedachten",
    leave: "Ik hoef hier niet meer op te wachten",
    waits: "Je staat op de lijst",
    doneTitle: "Gelukt",
    done: {
      joined: "We denken aan je als de opdracht vrijkomt.",
      left: "Je staat niet meer op de lijst.",
    },
    refusedTitle: "Dat kon niet",
    refusals: {
      "is-free": "Deze opdracht is net vrijgekomen. Kijk bij de open opdrachten.",
      "is-hers": "Deze opdracht ligt al bij jou.",
      "too-many": "Je wacht al op zo veel opdrachten als kan. Haal er eerst een van de lijst.",
      "not-found": "Deze opdracht is er niet meer.",
    },
    back: "Mijn opdrachten",
  },

  mail: {
    asking: {
      proposed: {
        subject: (date: string) => `Een opdracht voor jou: antwoord uiterlijk ${date}`,
        intro:
          "Een adviseur van SPOT 035 denkt dat een opdracht bij jou past. Na het inloggen lees je wat er gevraagd wordt en waarom we aan jou denken.",
        button: "Bekijk het voorstel",
        after: "Je mag altijd nee zeggen. Dat telt later niet tegen je.",
      },
      reminder: {
        subject: (date: string) => `Herinnering: antwoord uiterlijk ${date}`,
        intro: "Er wacht een opdracht op je antwoord. Na het inloggen lees je wat er gevraagd wordt.",
        button: "Bekijk het voorstel",
        after: "Nee zeggen mag altijd. Dan kan iemand anders het doen.",
      },
      teacherAsked: {
        subject: (date: string) => `Een opdracht voor je student: loopt tot en met ${date}`,
        intro:
          "Een student van jou is gevraagd voor een opdracht en is nog geen 18. Na het inloggen lees je wie en wat. Zegt je student ja, dan beslis jij mee.",
        button: "Bekijk het voorstel",
        after: "Vind je het geen goed idee? Dan kun je nu al nee zeggen.",
      },
      teacherDecides: {
        subject: (date: string) => `Je student zei ja: beslis uiterlijk ${date}`,
        intro: "Een student van jou wil een opdracht doen en is nog geen 18. Zonder jouw ja gaat het niet door.",
        button: "Lees en beslis",
        after: "Beslis je niet op tijd, dan vervalt het voorstel.",
      },
      teacherReminder: {
        subject: (date: string) => `Herinnering: beslis over je student uiterlijk ${date}`,
        intro: "Een student van jou wacht op jouw ja of nee voor een opdracht.",
        button: "Lees en beslis",
        after: "Beslis je niet op tijd, dan vervalt het voorstel.",
      },
    },
    news: {
      withdrawn: {
        subject: "Een voorstel is ingetrokken",
        intro: "De adviseur heeft een voorstel aan jou ingetrokken. Je hoeft niets te doen. Dit ligt niet aan jou.",
        button: "Naar je opdrachten",
        after: "",
      },
      taken: {
        subject: "Iemand anders doet de opdracht",
        intro: "Voor een opdracht waren jij en iemand anders gevraagd. De ander zei net eerder ja.",
        button: "Naar je opdrachten",
        after: "Dit ligt niet aan jou. We blijven aan je denken.",
      },
      changed: {
        subject: "Een voorstel vervalt: de opdracht is veranderd",
        intro: "De opdracht die we je voorstelden, is veranderd. Daarom vervalt het voorstel. Je hoeft niets te doen.",
        button: "Naar je opdrachten",
        after: "Past de nieuwe opdracht bij je, dan vragen we je opnieuw.",
      },
      teacherYes: {
        subject: "Je docent is akkoord: de opdracht is van jou",
        intro: "Je docent heeft ja gezegd. Na het inloggen zie je welk bedrijf het is en wie je contactpersoon is.",
        button: "Naar de opdracht",
        after: "",
      },
      teacherNo: {
        subject: "Een voorstel gaat niet door",
        intro: "Je docent vindt een opdracht nu niet goed voor je. Het voorstel vervalt. Dit telt niet tegen je.",
        button: "Naar je opdrachten",
        after: "Wil je weten waarom? Vraag het je docent.",
      },
      paused: {
        subject: "We stellen je even niets meer voor",
        intro:
          "Op een paar voorstellen achter elkaar kwam geen antwoord. Daarom vragen we je nu niets. Dit is een vaste regel en telt niet tegen je.",
        button: "Ik ben er weer",
        after: "Na het inloggen zet je jezelf met één knop weer op de lijst.",
      },
      free: {
        subject: "Een opdracht is weer vrij",
        intro: "Je wilde dat we aan je dachten als een opdracht vrijkwam. Dat is nu zo.",
        button: "Bekijk de opdracht",
        after: "De adviseur ziet dat je wilt en kiest wie het voorstel krijgt.",
      },
    },
    ending: {
      subject: {
        declined: (reference: string) => `Afgewezen: opdracht ${reference}`,
        teacherNo: (reference: string) => `De docent zei nee: opdracht ${reference}`,
        expired: (reference: string) => `Geen antwoord: opdracht ${reference}`,
        noRoom: (reference: string) => `Geen plek meer: opdracht ${reference}`,
      },
      ended: {
        declined: "De kandidaat heeft nee gezegd tegen je voorstel. De reden staat bij de opdracht.",
        teacherNo: "De student is nog geen 18 en de docent heeft nee gezegd. De reden staat bij de opdracht.",
        expired: "Op je voorstel kwam geen antwoord. Het is verlopen.",
        noRoom: "De kandidaat zei ja, maar had net geen plek meer. Het voorstel is vervallen.",
      },
      goesOn: {
        next: (left: number) =>
          left === 0
            ? "De volgende op je lijst is gevraagd. Daarna staat er niemand meer op."
            : `De volgende op je lijst is gevraagd. Daarna ${left === 1 ? "staat er nog 1 naam" : `staan er nog ${left} namen`} op.`,
        other: (_left: number) => "Het andere voorstel voor deze opdracht loopt nog.",
        back: (_left: number) => "De opdracht staat weer open. Jij kiest wie je nu vraagt.",
        listOver: (_left: number) => "Je lijst is op. De opdracht staat weer open en jij kiest wie je nu vraagt.",
      },
      button: {
        next: "Naar de opdracht",
        other: "Naar de opdracht",
        back: "Kies een andere kandidaat",
        listOver: "Kies een andere kandidaat",
      },
    },
  },
};

export type ProposalsTexts = typeof proposals;
