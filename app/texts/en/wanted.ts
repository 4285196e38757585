import type { WantedTexts } from "#app/texts/nl/wanted.ts";

export const wanted: WantedTexts = {
  search: {
    title: "Search the open cases",
    class: "For which class?",
    fit: "What fits",
    fitTick: "Show only what fits me",
    skill: "Skill",
    place: "Place",
    all: "All",
    hours: "At most how many hours of work?",
    from: "Begins on or after",
    until: "Ready on or before",
    submit: "Search",
    clear: "Show all",
    found: (shown, total) =>
      shown === total ? (total === 1 ? "1 case." : `${total} cases.`) : `${shown} of the ${total} cases.`,
  },
  list: {
    title: "What you would like to do most",
    lead: (most) =>
      `Choose at most ${most} cases and put them in order. Your wish counts for the match. The company is told nothing.`,
    none: "You have not chosen any yet. Press the heart at an open case.",
    want: "I want to do this",
    up: "Up",
    down: "Down",
    remove: "Remove",
    done: {
      gewild: "The case is on your list",
      "niet-gewild": "The case has been taken off your list",
      verplaatst: "The order has changed",
    },
    refused: {
      "te-veel": "Your list is full: take a case off first",
      weg: "This case is not open any more",
    },
  },
  desk: {
    toProfile: "My profile",
    toClasses: "My classes",
    quarter: (begun, most) => `In this quarter ${begun} begin, of ${most} at most.`,
  },
};
