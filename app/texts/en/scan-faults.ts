import type { ScanFaultTexts } from "#app/texts/nl/scan-faults.ts";

export const scanFaults: ScanFaultTexts = {
  questionTwice: ({ at }) => `Question ${at} stands in the scan twice.`,
  questionInTwoParts: ({ at }) => `Question ${at} stands in two parts.`,
  questionInNoPart: ({ at }) => `Question ${at} stands in no part.`,
  noSuchQuestion: ({ at }) => `Part names ${at}, which is no question.`,
  optionTwice: ({ at, value }) => `${at} has two options ${value}.`,
  noSuchDimension: ({ at, value }) => `${at} belongs to ${value}, which is no dimension.`,
  weights: ({ at, value }) => `The weights of ${at} sum to ${value}, not 100.`,
  tooFewQuestions: ({ at, value }) => `${at} has fewer than two questions for ${value}.`,
  dependsOnSector: ({ at }) => `${at} is scored and may not depend on the sector.`,
  ladderPoints: ({ at }) => `${at} must rise from 0 to 100 points.`,
  ladderNumbers: ({ at }) => `The options of ${at} must be numbered from 0.`,
  tooManyTicks: ({ at }) => `${at} asks for more ticks than it shows.`,
  noSuchTick: ({ at, value }) => `${at} suggests ${value}, which is no option.`,
  neverSuggested: ({ at, value }) => `${at} never suggests ${value}.`,
  noTopStep: ({ at }) => `${at} lacks a step at the top.`,
  bands: ({ at, value }) => `The bands of ${at} must cover 0–${value} without gaps.`,
  noOpening: ({ at }) =>
    `Part ${at} comes first, but has no question for the start page. Give it one that everybody is asked, with one answer.`,
  missingQuestion: ({ at }) =>
    `Question ${at} is missing. The result, the national comparison or the quick start cannot do without it.`,
  missingAnswer: ({ at, value }) =>
    `Question ${at} lacks the answer ${value}. The result or the comparison cannot do without it.`,
  otherKind: ({ at }) => `Question ${at} is of another kind now. The steps of the plan no longer fit it.`,
  rungCount: ({ at, value }) =>
    `Question ${at} must keep ${value} answers. The steps of the plan go by the place of each answer.`,
  rungMoved: ({ at, value }) =>
    `Answer ${value} of question ${at} stood in another place before. The steps of the plan go by that place.`,
};
