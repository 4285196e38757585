import { type Fraction, fraction, product, quotient, roundedHalfUp, sum } from "#app/lib/fraction.ts";
import { type DmaAnswers, type DmaQuestion, fieldsOf, isAnswered, type Questionnaire } from "./questionnaire.ts";

export interface DmaMeasure {
  readonly dimension: string;
  /** 0–100, exact; null while a question of it is open. */
  readonly points: Fraction | null;
}
export interface DmaScore {
  readonly dimensions: readonly DmaMeasure[];
  /** The plain average of the six; null while one of them is open. */
  readonly total: Fraction | null;
}

/**
 * Scores the official questionnaire. A question is worth what share of its fields is won; within a dimension questions count alike, but of
 * M2.1 the first counts twice: D1 = 100/30 × (planned + invested + ready), D2 = 5 × (k₃ + 10 Σ(l/5)/7), … and so on for the rest.
 * Source: the public implementation of the EU's Digital Maturity Assessment for SMEs. The tick "we do not collect data digitally" adds points there, and so here.
 */
export function dmaScoreOf(questionnaire: Questionnaire, answers: DmaAnswers): DmaScore {
  const dimensions = [...new Set(questionnaire.map(({ dimension }) => dimension))].map((dimension) => ({
    dimension,
    points: pointsOf(
      questionnaire.filter((question) => question.dimension === dimension),
      answers,
    ),
  }));
  const known = dimensions.flatMap(({ points }) => points ?? []);
  const complete = known.length === dimensions.length && known.length > 0;
  return { dimensions, total: complete ? quotient(known.reduce(sum), fraction(known.length)) : null };
}

export type DmaBand = "basic" | "average" | "advancing" | "advanced";

/** The EU's band of a displayed score: 0–25, 26–50, 51–75, 76–100. */
export function bandOf(points: Fraction): DmaBand {
  const shown = roundedHalfUp(points);
  if (shown <= 25) return "basic";
  if (shown <= 50) return "average";
  return shown <= 75 ? "advancing" : "advanced";
}

function pointsOf(questions: readonly DmaQuestion[], answers: DmaAnswers): Fraction | null {
  if (!questions.every((question) => isAnswered(question, answers))) return null;
  const shares = questions.map((question) => ({ weight: weightOf(question), share: shareOf(question, answers) }));
  const weight = shares.reduce((total, { weight }) => total + weight, 0);
  const earned = shares.map(({ weight, share }) => product(fraction(weight), share)).reduce(sum);
  return quotient(product(fraction(100), earned), fraction(weight));
}

// the areas of investment are two questions in one: planned and invested
const weightOf = ({ kind }: DmaQuestion): number => (kind === "pairs" ? 2 : 1);

/** The share of what can be won that is won, 0–1. */
function shareOf(question: DmaQuestion, answers: DmaAnswers): Fraction {
  const fields = fieldsOf(question);
  const best = question.kind === "levels" || question.kind === "degrees" ? 10 : 1;
  const won = fields.reduce((total, field) => total + (answers[field] ?? 0), 0);
  return fraction(won, fields.length * best);
}
