import type { PeersTexts } from "#app/texts/nl/peers.ts";

export const peers: PeersTexts = {
  page: {
    title: "Businesses that took this scan",
    lead: "Here you compare yourself with businesses like yours. Nobody sees individual answers.",
    theme: "Theme",
    you: "You",
    mean: "Average",
    total: "Your whole business",
    spread: "This is how many of the 12 things these businesses do.",
    table: "Average scores",
  },
  said: {
    group: (cluster, size) => `${cluster}, ${size}`,
    clusters: {
      media: "Media, film, publishing and ICT",
      trade: "Shops, wholesale and garages",
      guests: "Food and drink, leisure and personal services",
      making: "Making, building, transporting and growing",
      services: "Business services",
      care: "Care, education and government",
    },
    sizes: {
      zzp: "1 person",
      "2-9": "2 to 9 people",
      "10-49": "10 to 49 people",
      "50-249": "50 to 249 people",
    },
    tooFew: {
      title: "Too few businesses yet",
      text: (group) =>
        `Your group is: ${group}. Too few businesses in it have taken part yet. With fewer than 30 businesses we show nothing. We look again every quarter.`,
    },
    noGroup: {
      title: "We do not know your group yet",
      text: "Fill in your line of business and how many people work in it. Then you see businesses like yours here.",
    },
    block: (names, from, to) => `${names} (${from}–${to})`,
    or: " or ",
    both: (lower, higher) => `Of these businesses, ${lower} are lower and ${higher} higher than you.`,
    lowest: (higher) => `Of these businesses, ${higher} are higher than you.`,
    highest: (lower) => `Of these businesses, ${lower} are lower than you.`,
    together: (block, share) =>
      `You are in the group ‘${block}’, with ${share} of these businesses. We do not split that group, because a part of it is too small.`,
    open: "There are things you do not know yet. So you may fall into more than one group.",
    alike: "These businesses are too much alike. So we do not show how they are spread.",
    you: "you",
    maybe: "you?",
    mean: (own, mean) => `Your score is ${own}. The average is ${mean}.`,
    means: "This is how businesses in your group score on average for each theme.",
    held: "not shown",
    source: (companies, from, to) => `Source: ${companies} businesses that took this scan, from ${from} to ${to}.`,
    rounded: "Percentages are rounded.",
    choice: {
      in: "Your scan is counted, without a name, in a group of at least 30 businesses. You can step out if you wish.",
      out: "Your scan is not counted. That goes from the next overview on. What was shown already does not change.",
      leave: "Do not count me",
      join: "Count me again",
    },
  },
};
