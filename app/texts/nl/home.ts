export const home = {
  eyebrow: "Voor ondernemers in en om Hilversum",
  titleBefore: "Zie in acht minuten ",
  titleLit: "hoe digitaal",
  titleAfter: " je bedrijf is",
  lead: "Je krijgt meteen je niveau en drie eerste stappen. Gratis en zonder account.",
  facts: [
    { figure: "00:08", label: "Ongeveer 8 minuten" },
    { figure: "00:45", label: "Daarna gratis 45 minuten advies" },
  ],
  opening: {
    via: (partner: string) => `Via ${partner}`,
    start: "Begin de zelfscan",
    quick: (questions: number, minutes: number) =>
      `Weinig tijd? Snelle start: ${questions} vragen, ongeveer ${minutes} minuten`,
    startQuick: "Begin de snelle start",
    whole: (minutes: number) => `Liever meteen alles? Doe de hele scan: ongeveer ${minutes} minuten`,
    goOn: "Tik een antwoord aan om te beginnen. We vragen geen naam. Tot je antwoord bewaren we niets.",
    choose: "Kies een antwoord. Daarmee begint de scan.",
    limited: "Er starten veel scans vanaf jouw internetverbinding. Wacht een kwartier en kies dan opnieuw.",
    back: {
      title: "Je bent al begonnen",
      text: "Je antwoorden staan er nog. Ga verder waar je was.",
      action: "Ga verder met de zelfscan",
    },
    completed: {
      title: "Je hebt de scan al gedaan",
      text: "Bekijk je uitslag, of begin opnieuw voor een ander bedrijf.",
      action: "Naar je zelfscan",
    },
  },
  get: {
    title: "Wat je krijgt",
    steps: [
      {
        id: "scan",
        order: "Stap 1",
        title: "Je ziet waar je staat",
        text: "Korte vragen over zes thema’s, van klanten online tot veilig werken en AI. Je ziet meteen je niveau. Je vergelijkt je met Nederlandse bedrijven van jouw grootte.",
      },
      {
        id: "plan",
        order: "Stap 2",
        title: "Je weet wat je eerst doet",
        text: "Drie stappen die het meest opleveren. Bij elke stap staat hoeveel tijd en geld het kost, en wie je kan helpen.",
      },
      {
        id: "help",
        order: "Stap 3",
        title: "Je krijgt hulp van mensen",
        text: "In een gesprek van 45 minuten kiest een adviseur samen met jou een eerste opdracht. Studenten of een bedrijf uit de regio voeren die met je uit.",
      },
    ],
  },
  who: {
    title: "Voor wie",
    lead: "Voor ieder bedrijf tot 250 mensen. Je hoeft niets van techniek te weten.",
    items: [
      {
        id: "alone",
        title: "Je werkt alleen",
        text: "Je doet alles zelf en hebt weinig tijd. De vragen passen zich aan: wat niet bij je past, zie je niet.",
      },
      {
        id: "shop",
        title: "Je hebt een winkel, zaak of bedrijf",
        text: "Je wilt meer klanten, minder papierwerk of veiliger werken, en zoekt een begin dat bij je past.",
      },
      {
        id: "ahead",
        title: "Je bent al ver",
        text: "Je gebruikt veel programma’s of AI en wilt weten waar nog winst zit. Of je helpt graag een ander op weg.",
      },
    ],
  },
  talk: {
    title: "Liever meteen een gesprek?",
    text: "Dat kan ook zonder scan. Kies zelf een dag en een plek: op het Media Park in Hilversum, online of bij jou in de zaak. Een gesprek duurt 45 minuten en kost niets.",
    action: "Plan een gratis gesprek",
  },
  privacy: {
    title: "Van jou, en van niemand anders",
    text: "Je vult de scan in zonder naam. Je uitslag staat op een link die alleen jij hebt. Pas als je een afspraak maakt, vragen we wie je bent.",
    link: "Lees hoe we met je gegevens omgaan",
  },
};

export type HomeTexts = typeof home;
