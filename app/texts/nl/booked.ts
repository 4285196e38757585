function untilWords(moveHours: number, cancelHours: number): string {
  const until = (hours: number) => (hours === 0 ? "tot het begin van de afspraak" : `tot ${hours} uur ervoor`);
  if (moveHours === cancelHours) return `Verzetten of annuleren kan ${until(moveHours)}.`;
  return `Verzetten kan ${until(moveHours)}, annuleren ${until(cancelHours)}.`;
}

/** Words of the pages about an appointment that is made. */
export const booked = {
  confirmed: {
    title: "Je afspraak staat vast",
    movedTitle: "Je afspraak is verzet",
    requestedTitle: "Je aanvraag is verstuurd",
    requestedIntro: (email: string) =>
      `Je adviseur kijkt of het past. We mailen je op ${email} zodra er een antwoord is. Tot dan houden we het tijdstip voor je vrij.`,
    google: "In Google Agenda zetten",
    outlook: "In Outlook zetten",
    wayTitle: "Zo kom je er",
    way: {
      train: "Met de trein: uitstappen op station Hilversum Media Park. Het is vijf minuten lopen.",
      car: "Met de auto: volg de borden Media Park. Parkeren kan op de bezoekersparkeerplaats.",
      bike: "Met de fiets: er staan rekken bij de ingang.",
    },
    intro: (email: string) =>
      `We hebben een bevestiging gestuurd naar ${email}. Met de link in die mail kun je de afspraak altijd bekijken, verzetten of annuleren.`,
    nextTitle: "Zo gaat het verder",
    next: {
      mail: "Kijk in je mail",
      mailDetail:
        "De uitnodiging zit erbij, zodat de afspraak in je agenda komt. Niets gekregen? Kijk bij ongewenste mail.",
      prepare: "Je adviseur bereidt zich voor",
      prepareDetail: "Je adviseur leest je vraag, en de uitslag van je scan als je die hebt gedaan.",
      remind: "Je krijgt een herinnering",
      remindDetail: "Een werkdag van tevoren, per mail. Bij een afspraak op korte termijn slaan we die over.",
      talk: "Het gesprek",
      talkDetail: "Na het gesprek weet je wat je eerste stap is en wie je daarbij helpt.",
    },
    calendar: "Zet in je agenda",
    manage: "Bekijk of wijzig je afspraak",
  },

  manage: {
    title: "Je afspraak",
    with: "Met wie",
    duration: "Duur",
    reference: "Nummer van je afspraak",
    question: "Wat je wilt bespreken",
    move: "Afspraak verzetten",
    cancel: "Afspraak annuleren",
    until: untilWords,
    cancelledTitle: "Je afspraak is geannuleerd",
    cancelled:
      "Het tijdstip is weer vrij voor een ander. We hebben je een bevestiging gemaild. Je agenda wordt daarmee bijgewerkt.",
    declinedTitle: "Dit tijdstip kon helaas niet",
    declined: "Je adviseur kon je aanvraag niet aannemen. Kies gerust een ander moment.",
    requestedTitle: "Je aanvraag",
    requested: "Je adviseur moet deze afspraak nog bevestigen. Je krijgt een mail.",
    tooLateTitle: "Verzetten of annuleren kan hier niet meer",
    tooLate: "Het is te kort van tevoren. Bel ons als het niet gaat.",
    sooner: "Laat weten als er eerder plek is",
    soonerDone: "Je staat op de wachtlijst. Zodra er eerder plek is, krijg je een mail.",
    pastTitle: "Deze afspraak is begonnen of al geweest",
    past: "Verzetten of annuleren kan niet meer. Bel of mail ons als er iets is.",
    again: "Maak een nieuwe afspraak",
  },

  move: {
    title: "Verzet je afspraak",
    intro: (when: string) => `Je afspraak is nu op ${when}. Die blijft staan tot je een ander tijdstip bevestigt.`,
    label: "Naar wanneer wil je de afspraak verzetten?",
    submit: "Afspraak verzetten",
    keep: "Laat de afspraak staan",
    taken: "Dit tijdstip is net geboekt, kies een ander tijdstip. Je oude afspraak staat nog.",
  },

  cancellation: {
    title: "Annuleer je afspraak",
    intro: (when: string) => `Je afspraak is op ${when}. Weet je zeker dat je wilt annuleren?`,
    reason: "Waarom annuleer je?",
    reasonHint: "Alleen je adviseur leest dit.",
    submit: "Afspraak annuleren",
    keep: "Laat de afspraak staan",
    moveInstead: "Komt het alleen niet uit? Je kunt de afspraak ook verzetten.",
  },

  rating: {
    title: "Hoe was je gesprek?",
    intro: (advisor: string, when: string) => `Je gesprek met ${advisor}, op ${when}.`,
    rating: "Hielp het je verder?",
    options: { 5: "Heel goed", 4: "Goed", 3: "Redelijk", 2: "Niet zo", 1: "Helemaal niet" },
    remark: "Wil je er iets bij zeggen?",
    remarkHint: "Je adviseur en de coördinator lezen dit. Schrijf geen gegevens over de gezondheid van mensen.",
    submit: "Verstuur",
    doneTitle: "Dank je wel",
    done: "Je mening helpt ons om beter te worden.",
    notYetTitle: "Dit kan nu nog niet",
    notYet: "Je kunt je mening geven nadat het gesprek is geweest.",
    errors: { rating: "Kies een van de vijf antwoorden.", remark: "Schrijf het korter op, in hooguit 1000 tekens." },
  },
};

export type BookedTexts = typeof booked;
