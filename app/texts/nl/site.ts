export const site = {
  name: "SPOT 035",
  tagline: "Digitaal verder, samen in Hilversum",
  skip: "Naar de inhoud",
  menu: "Hoofdmenu",
  toHome: "SPOT 035, naar de startpagina",
  otherLanguage: "English",
  signIn: "Inloggen",
  signOut: "Uitloggen",
  signedInAs: (name: string) => `Ingelogd als ${name}`,
  nav: {
    scan: "De zelfscan",
    booking: "Afspraak maken",
    contact: "Hulp en contact",
  },
  footer: {
    helpTitle: "Hulp nodig?",
    help: "Bel of mail ons gerust. We helpen je verder, ook als je nog niet weet waar je moet beginnen.",
    phone: "035 123 45 67",
    email: "hallo@spot035.example",
    about: "SPOT 035",
    rules: "Over deze site",
    privacy: "Privacy",
    accessibility: "Toegankelijkheid",
    contact: "Hulp en contact",
    closing:
      "Een samenwerking van de gemeente Hilversum, de Hogeschool van Amsterdam, MBO College Hilversum, ondernemersverenigingen en Media Perspectives.",
  },
  demo: "Dit is een demo. Namen, bedrijven en afspraken zijn verzonnen.",
  optional: "(niet verplicht)",
  formRule: "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.",
  errorTitle: (count: number) =>
    count === 1 ? "Er is 1 ding niet goed ingevuld" : `Er zijn ${count} dingen niet goed ingevuld`,
  errorPrefix: "Fout: ",
  errorMark: "Fout",
  checkField: "Controleer dit veld.",
  notFound: {
    title: "Deze pagina is er niet",
    text: "Misschien is de link oud of niet helemaal meegekopieerd. Of de pagina is niet voor jou bedoeld.",
    home: "Naar de startpagina",
    scan: "Doe de zelfscan",
  },
  gone: {
    title: "Deze link is verlopen",
    text: "Een persoonlijke link werkt maar een tijd. Zoek de nieuwste mail van SPOT 035 op en gebruik de link daarin. Lukt het niet? Bel of mail ons, dan sturen we je een nieuwe.",
  },
  forbidden: {
    title: "Dit mag niet vanaf hier",
    text: "Je aanvraag is niet uitgevoerd. Ga terug, ververs de pagina en probeer het opnieuw.",
  },
  limited: {
    title: "Even wachten",
    text: (minutes: number) =>
      `Er komen veel aanvragen van jouw internetverbinding. Probeer het over ${minutes} ${minutes === 1 ? "minuut" : "minuten"} opnieuw.`,
  },
  fault: {
    title: "Er ging iets mis bij ons",
    text: "Wat je eerder opsloeg, is bewaard. Probeer het over een minuut opnieuw. Blijft het misgaan? Bel of mail ons en noem het nummer hieronder.",
    reference: "Nummer van deze melding",
    again: "Probeer het opnieuw",
  },
};

export type SiteTexts = typeof site;
