export const mailbox = {
  title: "Postvak van de demo",
  intro: "Een demo verstuurt geen mail. Hier lees je wat anders in iemands mailbox zou komen, de nieuwste bovenaan.",
  list: "Mails",
  emptyTitle: "Er is nog geen mail",
  empty: "Maak een afspraak of vraag een inloglink aan. De mail staat dan hier.",
  toBooking: "Afspraak maken",
  columns: { subject: "Onderwerp", to: "Aan", at: "Wanneer" },
  back: "Terug naar het postvak",
  to: (name: string) => `Aan ${name}`,
  at: "Geschreven",
  invitation: "Download de uitnodiging (.ics)",
  text: "De mail als tekst",
  layout: "Bekijk de mail met opmaak",
};

export type MailboxTexts = typeof mailbox;
