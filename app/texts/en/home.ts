import type { HomeTexts } from "#app/texts/nl/home.ts";

export const home: HomeTexts = {
  eyebrow: "For businesses in and around Hilversum",
  titleBefore: "See in eight minutes ",
  titleLit: "how digital",
  titleAfter: " your business is",
  lead: "You get your level and three first steps at once. Free, and without an account.",
  facts: [
    { figure: "00:08", label: "About 8 minutes" },
    { figure: "00:45", label: "Then 45 minutes of free advice" },
  ],
  opening: {
    via: (partner) => `Via ${partner}`,
    start: "Begin the self-scan",
    quick: (questions, minutes) =>
      `Short of time? Take the short scan: ${questions} questions, about ${minutes} minutes`,
    startQuick: "Begin the short scan",
    whole: (minutes) => `Rather all of it at once? Take the whole scan: about ${minutes} minutes`,
    goOn: "Tap an answer to begin. We ask for no name. Until your answer we keep nothing.",
    choose: "Choose an answer. The scan begins with it.",
    limited: "Many scans are started from your internet connection. Wait a quarter of an hour and choose again.",
    back: {
      title: "You have begun already",
      text: "Your answers are still there. Go on where you were.",
      action: "Go on with the self-scan",
    },
    completed: {
      title: "You have done the scan already",
      text: "See your result, or begin again for another business.",
      action: "To your self-scan",
    },
  },
  get: {
    title: "What you get",
    steps: [
      {
        id: "scan",
        order: "Step 1",
        title: "You see where you stand",
        text: "Short questions on six themes, from customers online to working safely and AI. You see your level at once. You compare yourself with Dutch businesses of your size.",
      },
      {
        id: "plan",
        order: "Step 2",
        title: "You know what to do first",
        text: "Three steps that bring you the most. With each step you see how much time and money it takes, and who can help you.",
      },
      {
        id: "help",
        order: "Step 3",
        title: "You get help from people",
        text: "In a talk of 45 minutes an advisor chooses a first assignment together with you. Students or a business from the region carry it out with you.",
      },
    ],
  },
  who: {
    title: "For whom",
    lead: "For every business of up to 250 people. You need to know nothing about technology.",
    items: [
      {
        id: "alone",
        title: "You work alone",
        text: "You do everything yourself and have little time. The questions adapt: what does not suit you, you do not see.",
      },
      {
        id: "shop",
        title: "You run a shop or a company",
        text: "You want more customers, less paperwork or safer work, and look for a start that suits you.",
      },
      {
        id: "ahead",
        title: "You are well on your way",
        text: "You use many programs or AI and want to know where more can be gained. Or you like to help somebody else along.",
      },
    ],
  },
  talk: {
    title: "Rather talk to someone now?",
    text: "You can do that without the scan too. Choose a day and a place yourself: at Media Park in Hilversum, online or at your own place. A talk takes 45 minutes and costs nothing.",
    action: "Plan a free talk",
  },
  privacy: {
    title: "Yours, and nobody else's",
    text: "You fill in the scan without a name. Your result is on a link that only you have. Only when you make an appointment do we ask who you are.",
    link: "Read how we handle your data",
  },
};
