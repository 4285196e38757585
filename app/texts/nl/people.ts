export const people = {
  signIn: {
    title: "Inloggen",
    intro:
      "Voor adviseurs, studenten, docenten, digitale frontrunners en de gemeente. Ondernemers hebben geen account nodig.",
    email: "E-mailadres",
    emailHint: "We mailen je een link waarmee je één keer kunt inloggen. Een wachtwoord is niet nodig.",
    submit: "Mail mij een link",
    errors: {
      email: "Vul een e-mailadres in zoals naam@bedrijf.nl.",
      code: "Vul de 6 cijfers uit de mail in.",
      wrongCode: "Deze code klopt niet of is verlopen. Controleer de cijfers of vraag een nieuwe link aan.",
      limit: (minutes: number) => `Je hebt het vaak geprobeerd. Wacht ${minutes} minuten en probeer het dan opnieuw.`,
    },
  },
  sent: {
    title: "Kijk in je mail",
    intro: (minutes: number) =>
      `Is dit adres bij ons bekend? Dan krijg je nu een mail met een link en een code. Ze werken ${minutes} minuten.`,
    codeIntro: "Opent de link in een ander venster? Typ dan hier de code uit de mail.",
    code: "Code van 6 cijfers",
    submit: "Inloggen met code",
    again: "Geen mail gekregen? Vraag een nieuwe link aan",
    demo: "Dit is een demo",
    mailbox: "Lees de mail in het postvak op het scherm",
  },
  link: {
    title: "Inloggen bij SPOT 035",
    intro:
      "Druk op de knop om in te loggen. Zo weten we zeker dat jij het bent en niet een mailprogramma dat links opent.",
    submit: "Inloggen",
    endedTitle: "Deze link werkt niet meer",
    ended: "Een inloglink werkt één keer en maar kort. Vraag een nieuwe aan, dat kost een halve minuut.",
    otherTitle: "Je bent in een ander venster",
    other:
      "Je vroeg de link aan in een andere browser. Ga terug naar dat venster en typ daar de code van 6 cijfers uit de mail. Of vraag hier een nieuwe link aan.",
    again: "Nieuwe link aanvragen",
  },
  roles: {
    advisor: "adviseur",
    student: "student",
    teacher: "docent",
    frontrunner: "digital frontrunner",
    coordinator: "coördinator",
    municipality: "gemeente",
    "sounding-board": "klankbordgroep",
  },
  mail: {
    subject: "Je inloglink voor SPOT 035",
    greeting: (name: string) => `Beste ${name},`,
    intro: (minutes: number) =>
      `Met deze link log je in bij SPOT 035. Hij werkt één keer, ${minutes} minuten lang, in het venster waar je hem aanvroeg.`,
    button: "Inloggen",
    code: (code: string) =>
      `Opent de link in een ander venster? Typ dan deze code in het venster waar je begon: ${code}`,
    notYou: "Heb je dit niet zelf aangevraagd? Dan hoef je niets te doen. Niemand kan inloggen zonder deze mail.",
    closing: ["Met vriendelijke groet,", "SPOT 035, Media Park Hilversum"],
  },
};

export type PeopleTexts = typeof people;
