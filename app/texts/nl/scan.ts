export const scan = {
  title: "De zelfscan",
  part: (position: number, total: number) => `Deel ${position} van ${total}`,
  partTitle: (position: number, total: number, title: string) => `Zelfscan, deel ${position} van ${total}: ${title}`,
  question: (position: number, total: number) => `Vraag ${position} van ${total}`,
  opening: (minutes: number) => `Zie in ${minutes} minuten waar je staat. Zonder account.`,
  next: "Verder",
  skipOne: "Sla over",
  back: "Vorige vraag",
  saveNext: "Opslaan en verder",
  saveBack: "Terug",
  finish: "Bekijk je uitslag",
  saveToResult: "Bewaar en naar je uitslag",
  saved: "Bewaard",
  unsaved: "Nog niet bewaard. We proberen het zo opnieuw. Je antwoorden staan nog op dit scherm.",
  limited: "Er starten veel scans vanaf jouw internetverbinding. Wacht een kwartier en kies dan opnieuw.",
  noneNow: "Beantwoord eerst een vraag. Daarna kun je je uitslag zien.",
  welcomeBack: {
    title: "Welkom terug",
    text: "Je antwoorden staan er nog. Je gaat verder waar je was gebleven.",
  },
  finished: {
    title: "Je hebt de scan al gedaan",
    text: "Je kunt je uitslag bekijken of een antwoord veranderen. Of begin opnieuw, bijvoorbeeld voor een ander bedrijf.",
    result: "Bekijk je uitslag",
  },
  editing: "Je verandert een antwoord van een scan die klaar is. Je uitslag verandert mee.",
  skipped: {
    title: (count: number) => (count === 1 ? "Je sloeg 1 vraag over" : `Je sloeg ${count} vragen over`),
    text: "Dat mag. Beantwoord je ze toch, dan is je uitslag preciezer.",
    part: (title: string, count: number) => `${title} (${count === 1 ? "1 vraag" : `${count} vragen`})`,
  },
  about: {
    summary: "Hoe werkt de scan, en wat bewaren we?",
    tap: "Tik je een antwoord aan, dan komt de volgende vraag vanzelf. Overslaan mag. Dan is je uitslag minder precies.",
    kept: "We bewaren elk antwoord meteen. Zo kun je op dit apparaat 30 dagen lang verder waar je was gebleven. We vragen geen naam.",
    shared:
      "Deel je dit apparaat met anderen? Kies na afloop ‘Begin opnieuw’. Je uitslag blijft staan op je eigen link.",
    restart: "Begin opnieuw",
  },
  faults: {
    unknownQuestion: "Deze vraag hoort niet bij de scan. Laad de pagina opnieuw.",
    notAnOption: "Kies een van de antwoorden die hier staan.",
    chooseOne: "Kies één antwoord.",
    noneExcludesOthers: "Kies ‘Geen van deze’, of een of meer andere antwoorden. Niet allebei.",
    unknownExcludesOthers: "Kies ‘Weet ik niet’, of een of meer andere antwoorden. Niet allebei.",
  },
};

export type ScanTexts = typeof scan;
