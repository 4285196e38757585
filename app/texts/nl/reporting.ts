export const reporting = {
  title: "Voortgang",
  lead: "Echte cijfers uit de administratie, van de start tot nu.",
  smallTitle: "Minder dan 5 tonen we niet",
  small:
    "Een aantal van 1 tot en met 4 kan over één bedrijf gaan. Er staat dan ‘niet getoond’. Soms laten we ook het aantal ernaast weg. Anders kun je het kleine aantal uitrekenen.",
  hidden: "niet getoond",
  days: (days: string) => `${days} dagen`,
  caption: (section: string) => `Cijfers: ${section}`,
  columns: { what: "Wat", figure: "Aantal", rule: "Zo tellen we" },
  sections: {
    reach: "Bereik",
    talks: "Gesprekken",
    cases: "Opdrachten naar stand",
    lanes: "Opdrachten naar route",
    work: "Werk en uitkomsten",
    time: "Doorlooptijd",
  },
  figures: {
    reach: {
      companies: {
        name: "Bedrijven bereikt",
        rule: "Bedrijven met een contactpersoon die een afspraak maakte of haar scan aan ons gaf.",
      },
      scansStarted: { name: "Scans begonnen", rule: "Elke scan met ten minste één antwoord." },
      scansCompleted: {
        name: "Scans afgerond",
        rule: "Elke scan waarvan de uitslag is gevraagd. Een tweede scan telt opnieuw.",
      },
    },
    talks: {
      intakesBooked: {
        name: "Intakes geboekt",
        rule: "Alle intakes die ooit zijn geboekt, ook als ze later zijn geannuleerd.",
      },
      intakesHeld: { name: "Intakes gehouden", rule: "De adviseur heeft gemeld dat het gesprek er was." },
      intakesNoShow: { name: "Intakes zonder bezoek", rule: "De adviseur heeft gemeld dat niemand kwam." },
      adviceBooked: { name: "Adviesgesprekken geboekt", rule: "Geteld zoals bij de intakes." },
      adviceHeld: { name: "Adviesgesprekken gehouden", rule: "Geteld zoals bij de intakes." },
      adviceNoShow: { name: "Adviesgesprekken zonder bezoek", rule: "Geteld zoals bij de intakes." },
    },
    cases: {
      draft: { name: "Concept", rule: "De adviseur schrijft nog aan de opdracht." },
      open: { name: "Open", rule: "Klaar om aan iemand voor te stellen." },
      proposed: { name: "Voorgesteld", rule: "Een kandidaat is gevraagd en heeft nog niet gekozen." },
      assigned: { name: "Aangenomen", rule: "Een kandidaat heeft ja gezegd en moet nog beginnen." },
      running: { name: "In uitvoering", rule: "Een kandidaat is ermee bezig." },
      delivered: { name: "Opgeleverd", rule: "De uitvoerder is klaar, de ondernemer heeft dit nog niet bevestigd." },
      closed: { name: "Afgesloten", rule: "De ondernemer heeft de oplevering bevestigd." },
      withdrawn: { name: "Ingetrokken", rule: "De opdracht gaat niet door." },
      merged: { name: "Samengevoegd", rule: "De opdracht is deel van een andere geworden." },
      split: { name: "In delen", rule: "De opdracht is in delen geknipt. Elk deel telt zelf mee." },
      assignmentsDelivered: { name: "Uitvoeringen opgeleverd", rule: "Opgeleverd of daarna bevestigd, samen." },
    },
    lanes: {
      student: { name: "Studenten (HvA)", rule: "De adviseur koos deze route." },
      mbo: { name: "MBO College Hilversum", rule: "De adviseur koos deze route." },
      frontrunner: { name: "Digitale frontrunners", rule: "De adviseur koos deze route." },
      none: { name: "Nog geen route", rule: "Er is nog niet gekozen." },
    },
    work: {
      confirmed: {
        name: "Uitvoeringen bevestigd",
        rule: "De ondernemer heeft het resultaat bevestigd, of de adviseur heeft de opdracht afgesloten.",
      },
      hours: {
        name: "Uren in bevestigd werk",
        rule: "Alle uren die zijn geschreven op bevestigd werk, afgerond op hele uren.",
      },
      ratings: { name: "Waarderingen", rule: "Ondernemers die het resultaat een cijfer van 1 tot 5 gaven." },
      meanRating: {
        name: "Gemiddelde waardering",
        rule: "Van 1 tot 5, op één cijfer achter de komma. Getoond vanaf 10 waarderingen.",
      },
      helpedYes: { name: "Heeft geholpen", rule: "Antwoord van de ondernemer, drie maanden na het einde." },
      helpedPartly: { name: "Heeft een beetje geholpen", rule: "Geteld zoals hierboven." },
      helpedNo: { name: "Heeft niet geholpen", rule: "Geteld zoals hierboven." },
    },
    time: {
      daysToIntake: {
        name: "Van scan tot intake",
        rule: "Hele dagen van de eerste afgeronde scan tot de eerste gehouden intake, per bedrijf. Getoond is de middelste waarde (mediaan), vanaf 5 bedrijven.",
      },
    },
  },
};

export type ReportingTexts = typeof reporting;
