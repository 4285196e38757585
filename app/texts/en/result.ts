import type { ResultTexts } from "#app/texts/nl/result.ts";

export const result: ResultTexts = {
  /** Plain words of the page itself; sent along with it, so that the browser loads one language. */
  page: {
    title: "The result of your scan",
    unfinishedEyebrow: "Not finished yet",
    total: "Your whole business",
    scale: "On a scale of 0 to 100. It is not a school mark: it shows where you stand now.",
    scaleRange: "Your score is still a range, because some questions are open. The more answers, the more precise.",
    continue: "Finish your scan",
    book: {
      title: "Talk your result over with an advisor",
      text: "In 45 minutes you find out together what the best first step is for you. At Media Park, online or at your own place. The advisor has your result at hand.",
      free: "It costs nothing and commits you to nothing.",
      action: "Plan a free talk",
    },
    themes: {
      title: "How you score on each theme",
      picture: "Your six themes side by side",
      table: "Your scores in a table",
      theme: "Theme",
      score: "Score",
      level: "Level",
    },
    dii: {
      title: "Compare yourself with other businesses",
      noSize:
        "Fill in how many people work in your business. Then you can compare yourself with businesses of your size.",
      conditions: "See the 12 things",
      thing: "What is counted",
      state: "You",
      states: { yes: "yes", no: "no", unknown: "not known yet" },
    },
    steps: {
      title: "Your first three steps",
      lead: "These steps bring you the most for what they cost.",
      urgent: "Do this first",
      wish: "Fits your wish",
      time: "Time",
      money: "Cost",
      helper: "Who helps",
      effort: "Effort",
      ideas: "Begin for instance with",
      urgentIdeas: "This is still missing",
      none: "You gave the highest answer everywhere. Talk with an advisor about how you could help others.",
      tooFew: "Answer more questions to see your first steps.",
    },
    answers: {
      title: "What you filled in",
      summary: "See your answers",
      change: "Change",
    },
    keep: {
      title: "Keep your result",
      text: "This page is on a link that only you have. Copy the link or print the page. Whoever has the link can see and change your result.",
      label: "Your own link",
      again: "Do the scan again in 6 to 12 months. Then you see what has changed.",
    },
  },
  /** Sentences that carry figures or names: made where the result is made. */
  said: {
    lead: (level) => `Where you stand: ${level}`,
    leadUnknown: "You have begun. Too little is known yet for one score.",
    eyebrow: (date) => `Filled in on ${date}`,
    undecided: "still open",
    unanswered: (count) => (count === 1 ? "1 question is still open." : `${count} questions are still open.`),
    order: (number) => `Step ${number}`,
    efforts: { 1: "small", 2: "medium", 3: "large" },
    themes: {
      description: (parts) => `${parts.join(", ")}.`,
      between: (name, low, high) => `${name}: between ${low} and ${high}`,
      one: (name, score) => `${name}: ${score}`,
      strongest: (strong, high, weak, low) =>
        `You are strongest at ‘${strong}’ (${high}). You can gain most at ‘${weak}’ (${low}).`,
      equal: (score) => `You score the same on every theme: ${score}.`,
      tooLittle: "Too little is known yet to compare your themes.",
    },
    dii: {
      count: (low, high) => (low === high ? `${low} of 12` : `${low} to ${high} of 12`),
      stand: (count, band) => `You do ${count} things that statistics offices measure. That is ${band}.`,
      standOpen: (count) => `You do ${count} things that statistics offices measure.`,
      peers: (size) => `Dutch businesses of ${size}`,
      sizes: { "2-9": "2 to 9 people", "10-49": "10 to 49 people", "50-249": "50 to 249 people" },
      both: (lower, higher) =>
        `Of these businesses, ${lower} are in a lower group and ${higher} in a higher group than you.`,
      lowerOnly: (lower) => `Of these businesses, ${lower} are in a lower group than you.`,
      lowest: (higher) => `Of these businesses, ${higher} are in a higher group than you.`,
      highest: (lower) => `You are in the highest group. Of these businesses, ${lower} are lower.`,
      unpublished: "For that group no figure is known among businesses of this size.",
      open: "There are still things you do not know. That is why you may fall in more than one group.",
      band: (name, from, to) => `${name} (${from}–${to})`,
      you: "you",
      maybe: "you?",
      noFigure: "no figure",
      source: (name, year, asOf) => `Source: ${name}, figures for ${year}, as of ${asOf}.`,
    },
    answers: {
      unknown: "Still to find out",
      skipped: "Skipped",
      none: "None of these",
    },
    prefill: {
      wish: (wish) => `What I want first: ${wish}.`,
      barrier: (barrier) => `What holds me back: ${barrier}.`,
    },
  },
};
