import { casesTexts } from "#app/texts/cases.ts";

/** What is wrong with a field of a case, an offer or work, for a program: the words of the form say what to type. */
export const workFaults: Readonly<Record<string, string>> = {
  ...casesTexts.en.errors,
  "cases.errors.startsOn": "Send the day on which it begins, such as 2026-12-01.",
  "cases.errors.endsOn": "Send the day on which it ends, such as 2027-03-31.",
  "cases.errors.place": "Send a place: media-park, online or on-site.",
  "cases.errors.lane": "Send a lane: student, mbo or frontrunner.",
  "cases.errors.flags": "Send flags of the list: critical, incident, special-data, payment-data, regular-work.",
  appointmentId: "Send the id of an appointment of yours that was not cancelled.",
  updatedAt: "Send updatedAt as you read it with the case.",
  takeBack: "Send true or false, or leave it out.",
  candidateId: "Send the id of a candidate, such as the matches of this case give.",
  shown:
    "Send the ids of the candidates that the advisor had before her: at least three of the matches, where there are so many.",
  parallel: "Send true or false, or leave it out.",
  "cases.errors.offerReason": "Send why: fits, wants, learns, turn, spoke or other.",
  "cases.errors.offerNext": "Send at most three ids of candidates that were shown, each once.",
  limit: "Send a whole number from 1 to 100.",
  top: "Send a whole number from 1 to 50.",
  cursor: "Send `next` as an answer before gave it, or leave it out.",
  status: "Send one status, such as open, or several with commas between them.",
  language: "Send nl or en, or leave it out.",
};
