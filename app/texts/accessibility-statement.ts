/** The facts of the accessibility statement, in one place. Status A needs an independent report: automatic tests are not enough. */
export const accessibilityStatement = {
  status: "B",
  norm: "WCAG 2.2 AA, EN 301 549",
  checkedOn: "2026-11-23",
  answerWorkingDays: 10,
  deviations: [
    {
      id: "research",
      criterion: "WCAG 2.2 AA",
      nl: {
        what: "Er is nog geen onafhankelijk onderzoek gedaan.",
        cause:
          "De site is nieuw. Tot nu toe testten we zelf, met een programma, een toetsenbord en verschillende schermen.",
        consequence: "Er kunnen fouten zijn die wij niet zagen, vooral met een schermlezer.",
        alternative:
          "Loop je vast? Bel of mail ons. We nemen de scan dan samen met je door of plannen de afspraak voor je in.",
        measure: "Een onafhankelijk onderzoek volgens WCAG-EM, voordat de site echt open gaat.",
      },
      en: {
        what: "No independent research has been done yet.",
        cause: "The site is new. So far we tested it ourselves, with a program, a keyboard and several screens.",
        consequence: "There may be faults we did not see, with a screen reader above all.",
        alternative:
          "Are you stuck? Call or mail us. We will go through the scan with you or plan the appointment for you.",
        measure: "Independent research by WCAG-EM, before the site really opens.",
      },
    },
    {
      id: "mail",
      criterion: "EN 301 549, 11.7",
      nl: {
        what: "De opmaak van onze mails is nog niet in alle mailprogramma's bekeken.",
        cause: "Elk mailprogramma toont een mail anders.",
        consequence: "Een mail kan er bij jou anders uitzien, bijvoorbeeld in een donker scherm.",
        alternative: "Elke mail heeft ook een versie met alleen tekst. Die bevat hetzelfde.",
        measure: "De mails bekijken in de meest gebruikte mailprogramma's, in hetzelfde onderzoek.",
      },
      en: {
        what: "The layout of our mails has not been looked at in all mail programs yet.",
        cause: "Every mail program shows a mail in its own way.",
        consequence: "A mail may look different to you, on a dark screen for example.",
        alternative: "Every mail also has a version of text only, which says the same.",
        measure: "Looking at the mails in the most used mail programs, in the same research.",
      },
    },
  ],
} as const;
