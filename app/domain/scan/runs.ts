import { compare, type Fraction } from "#app/lib/fraction.ts";
import { type Answers, scanInputOf } from "./answers.ts";
import { applicableScored } from "./applicability.ts";
import { modelOf, type ScanDefinition, type ScoredQuestion } from "./definition.ts";
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
 * What changed between two scans of one company. Both are scored on the questions that applied both times, so that a change of profile is not
 * taken for progress. Null for scans of different major models: those cannot be compared.
 */
export function changeBetween(before: Run, after: Run): RunChange | null {
  if (before.definition.id !== after.definition.id) return null;
  if (modelOf(before.definition) !== modelOf(after.definition)) return null;
  const common = commonQuestions(before, after);
  const scores = [before, after].map((run) => scoreOn(run, common));
  const [first, second] = scores;
  if (first === undefined || second === undefined) return null;
  const dimensions = first.dimensions.map(({ id, score }) => ({
    ...{ id, before: score },
    after: second.dimensions.find((dimension) => dimension.id === id)?.score ?? null,
  }));
  const questions = common.map((id) => ({ id, direction: direction(pointsOf(before, id), pointsOf(after, id)) }));
  return { total: { id: "total", before: first.total.score, after: second.total.score }, dimensions, questions };
}

/** Ids of the scored questions that applied both times. */
function commonQuestions(before: Run, after: Run): string[] {
  const later = new Set(scoredOf(after).map(({ id }) => id));
  return scoredOf(before)
    .map(({ id }) => id)
    .filter((id) => later.has(id));
}

const scoredOf = ({ definition, answers }: Run): ScoredQuestion[] =>
  definition.dimensions.flatMap(({ id }) => applicableScored(definition, scanInputOf(answers).profile, id));

function scoreOn({ definition, answers }: Run, ids: readonly string[]) {
  const questions = definition.questions.filter(({ id, kind }) => kind === "choice" || ids.includes(id));
  const dimensions = definition.dimensions.filter(({ id }) =>
    questions.some((question) => question.kind !== "choice" && question.dimension === id),
  );
  return scoreOf({ ...definition, questions, dimensions }, scanInputOf(answers));
}

function pointsOf(run: Run, id: string): Fraction | null {
  const question = scoredOf(run).find((one) => one.id === id);
  const { profile, answers } = scanInputOf(run.answers);
  return question === undefined ? null : earnedPoints(question, answers[id], profile);
}

function direction(before: Fraction | null, after: Fraction | null): Direction {
  if (before === null || after === null) return "unclear";
  const order = compare(after, before);
  return order > 0 ? "up" : order < 0 ? "down" : "same";
}
