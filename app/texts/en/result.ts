import type { ResultTexts } from "#app/texts/nl/result.ts";

export const result: ResultTexts = {
  /** Plain words of the page itself; sent along with it, so that the browser loads one language. */
  page: {
    title: "The result of your scan",
    unfinishedEyebrow: "Not finished yet",
    total: "Your whole business",
    scale: "On a scale of 0 to 100. It is not a school mark: it shows where you stand now.",
    scaleRange:
      "Your score is still a range, because some questions are open. The more you answer, the more precise it gets.",
    continue: "Finish your scan",
    book: {
      title: "Talk your result over with an advisor",
      text: "In 45 minutes you work out together what your best first step is. At Media Park, online or at your own place. The advisor already has your result.",
      free: "It costs nothing and commits you to nothing.",
      action: "Book a free talk",
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
      states: { yes: "yes", no: "no", unknown: "unknown", unasked: "not asked" },
      figures: "See the figures",
      group: "Group",
      netherlands: "NL",
      europe: "EU",
      technology: "Technology",
      technologies: "See all technologies",
      ai: "AI in your line of business",
      sector: "Line of business",
    },
    answers: {
      title: "What you filled in",
      summary: "See your answers",
      change: "Change",
    },
    again: {
      title: "See your progress",
      text: "Take the scan again in 6 to 12 months. We show the results side by side.",
      action: "Go to your progress",
    },
    eu: {
      title: "The EU questionnaire",
      text: "Is the European hub in our region going to help you? It asks for a list of its own, with 11 questions. Many are already filled in.",
      action: "See the questionnaire",
    },
    keep: {
      title: "Keep, take with you, share",
      text: "You have no account. This result is yours, and you decide who sees it.",
      keepTitle: "Keep",
      keepText: "Open your result again later. With a link of your own, a QR code or a mail to yourself.",
      keepAction: "Keep your result",
      takeTitle: "Take with you",
      takeText: "Download your result with your plan, or all your data.",
      takePdf: "Result and plan (PDF)",
      takeCsv: "Your answers as a table (CSV)",
      takeJson: "All your data for another program (JSON)",
      shareTitle: "Share",
      shareText: "Let your accountant or partner view it, for as long as you want.",
      shareAction: "Share your result",
      erase: "Delete my scan",
    },
  },
  /** Sentences that carry figures or names: made where the result is made. */
  said: {
    lead: (level) => `Where you stand: ${level}`,
    leadUnknown: "You have begun. Too little is known yet for one score.",
    eyebrow: (date) => `Filled in on ${date}`,
    undecided: "still open",
    unanswered: (count) => (count === 1 ? "1 question is still open." : `${count} questions are still open.`),
    themes: {
      description: (parts) => `${parts.join(", ")}.`,
      between: (name, low, high) => `${name}: between ${low} and ${high}`,
      one: (name, score) => `${name}: ${score}`,
      strongest: (strong, high, weak, low) =>
        `You are strongest in ‘${strong}’ (${high}). You have most to gain in ‘${weak}’ (${low}).`,
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
      span: (from, to) => `${from} to ${to}`,
      atMost: (to) => `at most ${to}`,
      lowerOnly: (lower) => `Of these businesses, ${lower} are in a lower group than you.`,
      lowest: (higher) => `Of these businesses, ${higher} are in a higher group than you.`,
      highest: (lower) => `You are in the highest group. Of these businesses, ${lower} are lower.`,
      unpublished: "No figure is known for that group among businesses of this size.",
      open: "There are still things you do not know. That is why you may fall into more than one group.",
      band: (name, from, to) => `${name} (${from}–${to})`,
      you: "you",
      maybe: "you?",
      noFigure: "no figure",
      none: "none",
      basic: (year) => `At least 4 of the 12, in ${year}`,
      aim: (year, aim, now) =>
        `Europe wants more than ${aim} of these businesses to do at least 4 of the 12 things in ${year}. In the Netherlands it is ${now} now.`,
      technologies: (size) => `What do businesses of ${size} use?`,
      has: (has, all) => `Of ${all} technologies with an official figure, you use ${has}.`,
      notKnown: (count) => `About ${count} we do not know yet.`,
      lacks: (most) => `Used most, but not yet by you: ${most.join(", ")}.`,
      pooled: "* This figure is about businesses of 10 to 249 people.",
      aiSector: (sector, share, all) =>
        `In the line of business ‘${sector}’, ${share} of businesses use AI. In all lines of business together it is ${all}. This is about businesses of 10 people or more.`,
      aiNoSector: (all) =>
        `There is no official figure on AI for your line of business. In all lines of business together, ${all} of businesses use AI. This is about businesses of 10 people or more.`,
      aiUnknownSector: (all) =>
        `We do not know your line of business yet. In all lines of business together, ${all} of businesses use AI. This is about businesses of 10 people or more.`,
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
