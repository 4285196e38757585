import type { SiteTexts } from "#app/texts/nl/site.ts";

export const site: SiteTexts = {
  name: "SPOT 035",
  tagline: "Going digital, together in Hilversum",
  skip: "Skip to content",
  menu: "Main menu",
  toHome: "SPOT 035, to the home page",
  otherLanguage: "Nederlands",
  signIn: "Sign in",
  signOut: "Sign out",
  signedInAs: (name) => `Signed in as ${name}`,
  nav: {
    scan: "The self-scan",
    booking: "Make an appointment",
    contact: "Help and contact",
  },
  footer: {
    helpTitle: "Need help?",
    help: "Feel free to call or e-mail. We will help you along, even if you do not know where to begin yet.",
    phone: "035 123 45 67",
    email: "hallo@spot035.example",
    about: "SPOT 035",
    rules: "About this site",
    privacy: "Privacy",
    accessibility: "Accessibility",
    contact: "Help and contact",
    closing:
      "A partnership of the municipality of Hilversum, the Amsterdam University of Applied Sciences (HvA), MBO College Hilversum, business associations and Media Perspectives.",
  },
  demo: "This is a demo. Names, companies and appointments are made up.",
  optional: "(optional)",
  formRule: "Fill in all fields. If a field is optional, it says so.",
  errorTitle: (count) =>
    count === 1 ? "1 thing is not filled in correctly" : `${count} things are not filled in correctly`,
  errorPrefix: "Error: ",
  errorMark: "Error",
  checkField: "Check this field.",
  notFound: {
    title: "This page does not exist",
    text: "Perhaps the link is old or was not copied completely. Or the page is not meant for you.",
    home: "To the home page",
    scan: "Take the self-scan",
  },
  gone: {
    title: "This link has expired",
    text: "A private link works for a limited time. Find the latest e-mail from SPOT 035 and use the link in it. No luck? Call or e-mail us and we will send you a new one.",
  },
  forbidden: {
    title: "This is not allowed from here",
    text: "Your request was not carried out. Go back, refresh the page and try again.",
  },
  limited: {
    title: "One moment please",
    text: (minutes) =>
      `Many requests come from your internet connection. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  },
  fault: {
    title: "Something went wrong on our side",
    text: "What you saved earlier is safe. Try again in a minute. Does it keep going wrong? Call or e-mail us and mention the number below.",
    reference: "Number of this report",
    again: "Try again",
  },
};
