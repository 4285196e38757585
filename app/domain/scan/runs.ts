import { compare, type Fraction } from "#app/lib/fraction.ts";
import { type Answers, type Profile, scanInputOf } from "./answers.ts";
import { applicableScored, fullMarks, shownOptions } from "./applicability.ts";
import { modelOf, type Option, type ScanDefinition, type ScoredQuestion } from "./definition.ts";
import { earnedPoints, scoreOf } from "./score.ts";

/** One time that a company took the scan, with the very version it answered. */
export interface Run {
  readonly definition: ScanDefinition;
  readonly answers: Answers;
}

/** A score before and after, as displayed: whole numbers, null while too little was answered to show one. */
export interface ScoreChange {
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** `unclear`: not answered in one of the two. */
export type Direction = "up" | "same" | "down" | "unclear";

export interface RunChange {
  readonly total: ScoreChange;
  readonly dimensions: readonly ScoreChange[];
  /** Every scored question that applied both times, in the order of the scan. */
  readonly questions: readonly { readonly id: string; readonly direction: Direction }[];
}

/**
 * What changed between two scans of one company. Both are scored on common ground, so that a change of profile is not taken for progress or its
 * reverse: the questions that applied both times, of those the answers that were shown both times, and full marks as they are for her now.
 * Null for scans of different major models: those cannot be compared.
 */
export function changeBetween(before: Run, after: Run): RunChange | null {
  if (before.definition.id !== after.definition.id) return null;
  if (modelOf(before.definition) !== modelOf(after.definition)) return null;
  const common = commonQuestions(before, after);
  const ground = groundOf(after.definition, common);
  const [first, second] = [scoreOf(ground, scanInputOf(before.answers)), scoreOf(ground, scanInputOf(after.answers))];
  const dimensions = first.dimensions.map(({ id, score }) => ({
    ...{ id, before: score },
    after: second.dimensions.find((dimension) => dimension.id === id)?.score ?? null,
  }));
  const pointsOf = ({ answers }: Run, question: ScoredQuestion) => earnedPoints(question, answers[question.id], {});
  const questions = common.map((question) => ({
    id: question.id,
    direction: direction(pointsOf(before, question), pointsOf(after, question)),
  }));
  return { total: { id: "total", before: first.total.score, after: second.total.score }, dimensions, questions };
}

/** The scored questions that applied both times, as they can be compared: the same for every profile. */
function commonQuestions(before: Run, after: Run): ScoredQuestion[] {
  const earlier = new Map(scoredOf(before).map((question) => [question.id, question]));
  const [then, now] = [scanInputOf(before.answers).profile, scanInputOf(after.answers).profile];
  return scoredOf(after).flatMap((question) => {
    const same = earlier.get(question.id);
    return same === undefined ? [] : [comparable(question, now, shownOptions(same, then))];
  });
}

function comparable(question: ScoredQuestion, profile: Profile, shownBefore: readonly Option[]): ScoredQuestion {
  if (question.kind === "ladder") {
    const { only, except, ...rest } = question;
    return rest;
  }
  const { only, except, ...rest } = question;
  const shown = shownOptions(question, profile).filter(({ id }) => shownBefore.some((other) => other.id === id));
  const marks = Math.min(fullMarks(question, profile), shown.length);
  const options = shown.map(({ except: hidden, ...option }) => option);
  return { ...rest, options, fullMarks: { zzp: marks, other: marks } };
}

const scoredOf = ({ definition, answers }: Run): ScoredQuestion[] =>
  definition.dimensions.flatMap(({ id }) => applicableScored(definition, scanInputOf(answers).profile, id));

/** The scan as if it asked these questions alone, whoever answers. */
function groundOf(definition: ScanDefinition, questions: readonly ScoredQuestion[]): ScanDefinition {
  const dimensions = definition.dimensions.filter(({ id }) => questions.some(({ dimension }) => dimension === id));
  return { ...definition, questions: [...questions], dimensions };
}

function direction(before: Fraction | null, after: Fraction | null): Direction {
  if (before === null || after === null) return "unclear";
  const order = compare(after, before);
  return order > 0 ? "up" : order < 0 ? "down" : "same";
}
