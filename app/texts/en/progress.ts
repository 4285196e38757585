import type { ProgressTexts } from "#app/texts/nl/progress.ts";

export const progress: ProgressTexts = {
  page: {
    title: "Your progress",
    toResult: "Back to your result",
    lead: "How your business changed from scan to scan.",
    once: {
      title: "You took the scan once",
      text: "Take it again in 6 to 12 months. Then you see here what has changed.",
    },
    again: {
      title: "Measure again",
      text: "We show your earlier answers. For each question you say: still the same, or not any more.",
      action: "Take the scan again",
      early: "Your last scan is less than half a year old. Often little has changed by then.",
    },
    chart: {
      title: "Your score over time",
      table: "Your scores in a table",
      date: "Date",
      total: "Total",
      none: "too little filled in",
      otherModel: "Scans that were counted in another way are not in the line. They are in the table.",
    },
    change: {
      themes: "What changed per theme",
      caption: "Your score per theme, then and now",
      theme: "Theme",
      before: "Then",
      after: "Now",
      difference: "Difference",
      total: "Your whole business",
      common:
        "We compare only questions and answers that you were given both times, counted as for a business of your size now. So a score here may differ a little from your result.",
      compareWith: "Compare with the scan of",
      show: "Compare",
      up: "This is going better",
      down: "This went backwards",
      none: "Your answers stayed the same.",
      question: "Question",
      otherModel: {
        title: "These two scans cannot be compared",
        text: "Scores have been counted in another way since then. With your next scan it will be possible again.",
      },
    },
    steps: {
      title: "What your steps did",
      lead: "You ticked off these steps between the two scans.",
      none: "You ticked off no steps between these two scans.",
      seen: "It shows in your answers",
      unseen: "It does not show in your answers yet",
      toPlan: "To your plan",
    },
  },
  said: {
    higher: (points) => (points === 1 ? "1 point higher" : `${points} points higher`),
    lower: (points) => (points === 1 ? "1 point lower" : `${points} points lower`),
    same: "the same",
    unclear: "cannot be told yet",
    conclusion: (first, last, from, to) => `From ${from} on ${first} to ${to} on ${last}.`,
    one: (date, score) => `On ${date} your score was ${score}.`,
    between: (before, after) => `Then: ${before}. Now: ${after}.`,
    unchanged: (count) => (count === 1 ? "1 question stayed the same." : `${count} questions stayed the same.`),
    open: (count) =>
      count === 1 ? "1 question was not answered both times." : `${count} questions were not answered both times.`,
  },
};
