import type { MailboxTexts } from "#app/texts/nl/mailbox.ts";

export const mailbox: MailboxTexts = {
  title: "Mailbox of the demo",
  intro: "A demo sends no mail. Here you read what would otherwise arrive in somebody's mailbox, newest first.",
  list: "Mails",
  emptyTitle: "There is no mail yet",
  empty: "Book an appointment or ask for a sign-in link. The mail will be here.",
  toBooking: "Book an appointment",
  columns: { subject: "Subject", to: "To", at: "When" },
  back: "Back to the mailbox",
  to: (name) => `To ${name}`,
  at: "Written",
  invitation: "Download the invitation (.ics)",
  text: "The mail as text",
  layout: "See the mail with its layout",
};
