import type { RankingTexts } from "#app/texts/nl/ranking.ts";

const people = (count: number) => (count === 1 ? "1 candidate" : `${count} candidates`);

/** The English words around the ranking. */
export const ranking = {
  isNew: "Not proposed before",
  rotation: (place: number) =>
    `Number ${place} in the order. One of the five places is for somebody who was never proposed.`,
  schemes: "Schemes to look at",
  parts: "How this adds up",
  points: (points: number) => (points === 1 ? "1 point" : `${points} points`),
  total: "Together",
  ofAll: (points: number) => `${points} of 1000 points`,
  all: {
    title: "All candidates",
    lead: (lane: string) => `Everybody in the route ${lane}: who can do it, and what stands in the way of the others.`,
    link: (count: number) => (count === 1 ? "See the candidate" : `See all ${count} candidates`),
    fitting: (count: number) => (count === 1 ? "1 candidate fits" : `${count} candidates fit`),
    rest: (count: number) => `You see the first. There are ${count} more. Ask more of the case to narrow it down.`,
    out: (count: number) => (count === 1 ? "1 candidate does not fit now" : `${count} candidates do not fit now`),
    outRest: (count: number) => `You see who comes nearest. There are ${count} more.`,
    back: "Back to the case",
  },
  why: {
    nobody: "Why does nobody fit?",
    nobodyLead: (count: number) =>
      count === 0
        ? "There is nobody in this route yet."
        : `This is what stands in the way of the ${people(count)} in this route.`,
    others: "What stands in the way?",
    caption: "What stands in the way, for how many candidates, and what can help",
    columns: { hurdle: "What stands in the way", count: "For", alone: "Only this", remedy: "What can help" },
    people,
    alone: (count: number) => (count === 0 ? "for nobody" : `for ${people(count)}`),
    opens: (count: number) => `When only this changes, somebody fits at once: ${people(count)}.`,
  },
  hurdles: {
    lane: "Belongs to another route",
    conflict: "Has a tie with this company",
    declined: "Said no to this case already",
    asked: "Was asked for this case already",
    proposals: "Has enough to answer already",
    paused: "Has a pause",
    consent: "Did not agree yet",
    teacher: "Has no teacher yet who decides along",
    capacity: "Has no room",
    "asked-often": "Was asked often lately",
    quarter: "Has no room in that quarter",
    period: "Is not free in this period",
    hours: "Has no hours in a week",
    skill: "Lacks “{skill}”",
    language: "Speaks too little {language}",
    place: "Does not work in this place: {place}",
    travel: "Has to travel too far",
    fit: "Fits too little",
  },
  openers: {
    lane: "Choose the other route.",
    conflict: "Look for somebody without a tie with the company.",
    declined: "Really change the case first.",
    asked: "Wait for the answer.",
    proposals: "Wait for an answer, or look for new candidates.",
    paused: "Wait until the pause is over.",
    consent: "Ask whether she agrees.",
    teacher: "Ask the school which teacher decides along.",
    capacity: "Wait until a case is finished, or look for new candidates.",
    "asked-often": "Wait a few weeks, or look for new candidates.",
    quarter: "Let the case begin in a later quarter.",
    period: "Move the case, or make the period longer.",
    hours: "Ask how many hours are possible.",
    skill: "Make “{skill}” a wish, or divide the work.",
    language: "Ask whether it can be done with less {language}.",
    place: "See whether the work can be done in another place or online.",
    travel: "See whether the work can be done online.",
    fit: "Ask less, or choose a longer period.",
  },
} satisfies RankingTexts;
