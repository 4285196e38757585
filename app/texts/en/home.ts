import type { HomeTexts } from "#app/texts/nl/home.ts";

export const home: HomeTexts = {
  eyebrow: "For businesses in and around Hilversum",
  titleBefore: "See in eight minutes ",
  titleLit: "how digital",
  titleAfter: " your business is",
  lead: "You get your level and your first three steps at once. Free, and without an account.",
  facts: [
    { figure: "00:08", label: "About 8 minutes" },
    { figure: "00:45", label: "Then 45 minutes of free advice" },
  ],
  opening: {
    via: (partner) => `Via ${partner}`,
    start: "Begin the self-scan",
    quick: (questions, minutes) => `Short of time? Quick start: ${questions} questions, about ${minutes} minutes`,
    startQuick: "Begin the quick start",
    whole: (minutes) => `Rather do it all at once? Take the whole scan: about ${minutes} minutes`,
    goOn: "Tap an answer to begin. We do not ask for your name. We keep nothing until you answer.",
    choose: "Choose an answer. The scan begins with it.",
    limited: "Many scans are started from your internet connection. Wait a quarter of an hour and choose again.",
    back: {
      title: "You have already begun",
      text: "Your answers are still there. Go on where you left off.",
      action: "Go on with the self-scan",
    },
    completed: {
      title: "You have already done the scan",
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
        text: "The three steps that gain you the most. For each step you see how much time and money it takes, and who can help you.",
      },
      {
        id: "help",
        order: "Step 3",
        title: "You get help from people",
        text: "In a talk of 45 minutes an advisor helps you choose a first assignment. Students or a business from the region carry it out with you.",
      },
    ],
  },
  who: {
    title: "Who it is for",
    lead: "For any business of up to 250 people. You do not need to know anything about technology.",
    items: [
      {
        id: "alone",
        title: "You work alone",
        text: "You do everything yourself and have little time. The questions adapt to you: what does not apply, you do not see.",
      },
      {
        id: "shop",
        title: "You run a shop or a company",
        text: "You want more customers, less paperwork or safer work, and you are looking for a start that suits you.",
      },
      {
        id: "ahead",
        title: "You are well on your way",
        text: "You use many programs or AI and want to know where there is more to gain. Or you would like to help others along.",
      },
    ],
  },
  talk: {
    title: "Rather talk to someone right away?",
    text: "You can do that without the scan too. Choose a day and a place yourself: at Media Park in Hilversum, online or at your own place. A talk takes 45 minutes and costs nothing.",
    action: "Book a free talk",
  },
  privacy: {
    title: "Yours, and nobody else's",
    text: "You fill in the scan without a name. Your result is behind a link that only you have. We ask who you are only when you make an appointment.",
    link: "Read how we handle your data",
  },
};
