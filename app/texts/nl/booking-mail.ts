/** Words of letters about appointments, and of the entries in calendars that go with them. */
export const bookingMail = {
  greeting: (name: string) => `Beste ${name},`,
  closing: ["Met vriendelijke groet,", "SPOT 035, Media Park Hilversum"],
  manage: "Afspraak bekijken, verzetten of annuleren",
  agenda: "Open de afspraak",
  calendar: "Staat de afspraak niet vanzelf in je agenda? Zet hem er dan zelf in.",
  calendarMoved:
    "Staat de afspraak niet vanzelf goed in je agenda? Zet hem er dan zelf in. Had je dat al gedaan, haal de oude er dan uit.",
  calendarFile: "Bestand voor een andere agenda",
  decline: "Kun je niet? Annuleer dan via de link in deze mail. Nee zeggen in je agenda zien we niet.",
  route:
    "Zo kom je er: station Hilversum Media Park is vijf minuten lopen. Met de auto? Parkeren kan op het terrein, volg de borden naar de bezoekersparkeerplaats.",
  bring: "Handig om mee te nemen: je vragen, en je inlog van programma's waar het over gaat.",
  phone: (number: string) => `Gaat er op de dag zelf iets mis? Bel ons: ${number}.`,
  privacy: "We gebruiken je gegevens alleen voor deze afspraak en het advies dat erop volgt.",
  description: (url: string) => `Afspraak bekijken, verzetten of annuleren: ${url}`,
  descriptionForAdvisor: (url: string) => `Vraag en voorbereiding: ${url}`,
  cancelledDescription: "Deze afspraak is geannuleerd.",
  summary: (what: string, reference: string) => `${what} SPOT 035 (${reference})`,
  requested: {
    subject: (what: string, when: string) => `Aangevraagd: ${what} op ${when}`,
    intro:
      "We hebben je aanvraag ontvangen. Je adviseur kijkt of het past. Je hoort van ons per mail; tot dan houden we het tijdstip voor je vrij.",
  },
  confirmed: {
    subject: (what: string, when: string) => `Bevestiging: ${what} op ${when}`,
    intro: "Je afspraak met SPOT 035 staat vast. De uitnodiging voor je agenda zit bij deze mail.",
  },
  moved: {
    subject: (what: string, when: string) => `Verzet: ${what} op ${when}`,
    intro: "Je afspraak met SPOT 035 is verzet. Dit is het nieuwe tijdstip. Je agenda wordt met deze mail bijgewerkt.",
  },
  handedOver: {
    subject: (what: string, when: string) => `Andere adviseur: ${what} op ${when}`,
    intro:
      "Je afspraak gaat door op hetzelfde tijdstip, met een andere adviseur. Je agenda wordt met deze mail bijgewerkt.",
  },
  soon: {
    subject: (what: string, when: string) => `Over een uur: ${what} op ${when}`,
    intro: "Over een uur begint je afspraak met SPOT 035.",
  },
  declined: {
    subject: (what: string, when: string) => `Gaat niet door: ${what} op ${when}`,
    intro: "Helaas kunnen we je aanvraag op dit tijdstip niet aannemen. Kies gerust een ander moment.",
    again: "Ander tijdstip kiezen",
  },
  followUp: {
    subject: (what: string) => `Hoe was je ${what}?`,
    intro: (advisor: string) =>
      `Je had een gesprek met ${advisor}. Hielp het je verder? Met één tik laat je het weten.`,
    rate: "Geef je mening",
    next: "Heb je nog een vraag? Beantwoord gewoon deze mail.",
  },
  waiting: {
    subject: (what: string) => `Je staat op de wachtlijst: ${what}`,
    intro: "Zodra er plek is, krijg je een mail. We vragen iedereen in de volgorde van aanmelden.",
    open: "Bekijk je plek op de lijst",
    leave: "Wil je er niet meer op staan? Op die pagina haal je jezelf er met één tik af.",
  },
  offer: {
    subject: (what: string, when: string) => `Er is plek: ${what} op ${when}`,
    intro: (when: string) => `Er is een tijdstip vrij: ${when}.`,
    until: (until: string) => `We houden het voor je vrij tot ${until}.`,
    open: "Bekijk en neem dit tijdstip",
    moves: "Neem je het? Dan verzetten we je afspraak hierheen. Tot dan blijft je oude tijdstip staan.",
    otherwise: "Reageer je niet, dan gaat het tijdstip naar de volgende. Jij blijft op de lijst.",
  },
  reminder: {
    subject: (what: string, when: string) => `Herinnering: ${what} op ${when}`,
    intro: "Binnenkort heb je een afspraak met SPOT 035.",
  },
  cancelled: {
    subject: (what: string, when: string) => `Geannuleerd: ${what} op ${when}`,
    intro: "Deze afspraak met SPOT 035 gaat niet door. Met deze mail verdwijnt hij ook uit je agenda.",
    again: "Nieuwe afspraak maken",
  },
  advisor: {
    booked: {
      subject: (what: string, when: string) => `Nieuwe afspraak: ${what} op ${when}`,
      intro: "Er is een afspraak bij jou geboekt. De uitnodiging voor je agenda zit bij deze mail.",
    },
    moved: {
      subject: (what: string, when: string) => `Afspraak verzet: ${what} op ${when}`,
      intro: "Een afspraak bij jou is verzet naar het tijdstip hieronder.",
    },
    cancelled: {
      subject: (what: string, when: string) => `Afspraak vervalt: ${what} op ${when}`,
      intro: "Deze afspraak gaat bij jou niet door. Het tijdstip is weer vrij.",
    },
    requested: {
      subject: (what: string, when: string) => `Aanvraag: ${what} op ${when}`,
      intro: "Iemand vraagt een afspraak bij je aan. Open de afspraak en zeg ja of nee.",
    },
    joined: {
      subject: (what: string, when: string) => `Nieuwe deelnemer: ${what} op ${when}`,
      intro: "Iemand heeft zich aangemeld voor je bijeenkomst.",
    },
    left: {
      subject: (what: string, when: string) => `Afmelding: ${what} op ${when}`,
      intro: "Iemand komt niet naar je bijeenkomst. De bijeenkomst gaat door.",
    },
    reason: (text: string) => `Reden: ${text}`,
  },
};

export type BookingMailTexts = typeof bookingMail;
