import { type CaseStatus, caseStatuses } from "#app/domain/cases/case.ts";
import { dayMs } from "#app/lib/dates.ts";
import { shown, shownMedian, shownParts } from "#app/lib/small-numbers.ts";

/** What is counted, over the whole life of the programme up to now. */
export interface ProgressFacts {
  companies: number;
  scansStarted: number;
  scansCompleted: number;
  intakes: Record<TalkStatus, number>;
  advice: Record<TalkStatus, number>;
  casesByStatus: Record<CaseStatus, number>;
  casesByLane: Record<LaneOrNone, number>;
  delivered: number;
  /** Work that its owner confirmed or her advisor closed, and the hours logged on it, in minutes. */
  confirmed: number;
  minutes: number;
  /** What owners thought of results: how many said so, and the sum of their ratings (1–5). */
  ratings: { count: number; sum: number };
  /** What they said three months later. */
  helped: Record<HelpAnswer, number>;
  /** Whole days from a company's first completed scan to its first intake that was held, one number a company. */
  daysToIntake: readonly number[];
}

export type HelpAnswer = "yes" | "partly" | "no";
export type TalkStatus = "confirmed" | "cancelled" | "held" | "no-show";
export type LaneOrNone = "student" | "mbo" | "frontrunner" | "none";

/** A figure for the municipality; `value` is null when it may not be shown. */
export interface Figure {
  code: string;
  value: number | null;
}

export type FigureSection = "reach" | "talks" | "cases" | "lanes" | "work" | "time";

const lanes: readonly LaneOrNone[] = ["student", "mbo", "frontrunner", "none"];

/** The figures of the progress page by section, small numbers of companies held back. */
export function figuresOf(facts: ProgressFacts): { section: FigureSection; figures: Figure[] }[] {
  const byStatus = named(caseStatuses, shownParts(caseStatuses.map((status) => facts.casesByStatus[status])));
  // delivered work is the delivered and the closed cases together: shown beside one of them, it would tell the other
  const partHidden = byStatus.some(({ code, value }) => (code === "delivered" || code === "closed") && value === null);
  return [
    {
      section: "reach",
      figures: [
        { code: "companies", value: shown(facts.companies) },
        { code: "scansStarted", value: shown(facts.scansStarted) },
        { code: "scansCompleted", value: shown(facts.scansCompleted) },
      ],
    },
    { section: "talks", figures: [...talkFigures("intakes", facts.intakes), ...talkFigures("advice", facts.advice)] },
    {
      section: "cases",
      figures: [...byStatus, { code: "assignmentsDelivered", value: partHidden ? null : shown(facts.delivered) }],
    },
    { section: "lanes", figures: named(lanes, shownParts(lanes.map((lane) => facts.casesByLane[lane]))) },
    { section: "work", figures: workFigures(facts, figureOf(byStatus, "closed") === null) },
    { section: "time", figures: [{ code: "daysToIntake", value: shownMedian(facts.daysToIntake) }] },
  ];
}

/** Whole days from one instant to a later one; a part of a day counts as none. */
export function wholeDays(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / dayMs);
}

/** From so many on a mean is told: of fewer, one rating could be found back. */
const leastRatings = 10;

// confirmed work is that of the closed cases: where those are held back, so is this, and all that is told of it
function workFigures({ confirmed, minutes, ratings, helped }: ProgressFacts, closedHidden: boolean): Figure[] {
  const works = closedHidden ? null : shown(confirmed);
  const [rated] = works === null ? [null] : shownParts([ratings.count, confirmed - ratings.count]);
  const tellsMean = rated !== null && ratings.count >= leastRatings;
  const mean = tellsMean ? Math.round((ratings.sum / ratings.count) * 10) / 10 : null;
  const answers = [helped.yes, helped.partly, helped.no];
  const [yes, partly, no] = shownParts(answers);
  return [
    { code: "confirmed", value: works },
    { code: "hours", value: works === null ? null : Math.round(minutes / 60) },
    { code: "ratings", value: rated ?? null },
    { code: "meanRating", value: mean },
    { code: "helpedYes", value: yes ?? null },
    { code: "helpedPartly", value: partly ?? null },
    { code: "helpedNo", value: no ?? null },
  ];
}

function talkFigures(kind: "intakes" | "advice", counts: Record<TalkStatus, number>): Figure[] {
  const rest = counts.confirmed + counts.cancelled;
  const [held, noShow] = shownParts([counts.held, counts["no-show"], rest]);
  return [
    { code: `${kind}Booked`, value: shown(counts.held + counts["no-show"] + rest) },
    { code: `${kind}Held`, value: held ?? null },
    { code: `${kind}NoShow`, value: noShow ?? null },
  ];
}

const figureOf = (figures: readonly Figure[], code: string): number | null =>
  figures.find((figure) => figure.code === code)?.value ?? null;

const named = (codes: readonly string[], values: readonly (number | null)[]): Figure[] =>
  codes.map((code, index) => ({ code, value: values[index] ?? null }));
