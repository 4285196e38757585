import type { PeopleTexts } from "#app/texts/nl/people.ts";

export const people: PeopleTexts = {
  signIn: {
    title: "Sign in",
    intro:
      "For advisors, students, teachers, digital frontrunners and the municipality. Business owners need no account.",
    email: "E-mail address",
    emailHint: "We e-mail you a link that signs you in once. You need no password.",
    submit: "E-mail me a link",
    errors: {
      email: "Enter an e-mail address such as name@company.nl.",
      code: "Enter the 6 digits from the e-mail.",
      wrongCode: "This code is wrong or has expired. Check the digits or ask for a new link.",
      limit: (minutes) => `You have tried many times. Wait ${minutes} minutes and try again.`,
    },
  },
  sent: {
    title: "Check your e-mail",
    intro: (minutes) =>
      `Do we know this address? Then you now get an e-mail with a link and a code. They work for ${minutes} minutes.`,
    codeIntro: "Does the link open in another window? Then type the code from the e-mail here.",
    code: "Code of 6 digits",
    submit: "Sign in with code",
    again: "No e-mail? Ask for a new link",
    demo: "This is a demo",
    mailbox: "Read the e-mail in the mailbox on screen",
  },
  link: {
    title: "Sign in to SPOT 035",
    intro: "Press the button to sign in. That way we know it is you, and not a mail program that opens links.",
    submit: "Sign in",
    endedTitle: "This link no longer works",
    ended: "A sign-in link works once and only briefly. Ask for a new one, it takes half a minute.",
    otherTitle: "You are in another window",
    other:
      "You asked for the link in another browser. Go back to that window and type the 6 digit code from the e-mail there. Or ask for a new link here.",
    again: "Ask for a new link",
  },
  roles: {
    advisor: "advisor",
    student: "student",
    teacher: "teacher",
    frontrunner: "digital frontrunner",
    coordinator: "coordinator",
    municipality: "municipality",
    "sounding-board": "sounding board",
  },
  mail: {
    subject: "Your sign-in link for SPOT 035",
    greeting: (name) => `Dear ${name},`,
    intro: (minutes) =>
      `This link signs you in to SPOT 035. It works once, for ${minutes} minutes, in the window where you asked for it.`,
    button: "Sign in",
    code: (code) => `Does the link open in another window? Then type this code in the window where you began: ${code}`,
    notYou: "Did you not ask for this? Then you need not do anything. Nobody can sign in without this e-mail.",
    closing: ["Kind regards,", "SPOT 035, Media Park Hilversum"],
  },
};
