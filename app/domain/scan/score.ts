import { compare, type Fraction, fraction, product, quotient, roundedHalfUp, sum } from "#app/lib/fraction.ts";
import type { Answer, Profile, ScanInput } from "./answers.ts";
import { applicableScored, fullMarks, shownOptions } from "./applicability.ts";
import type { ScanDefinition, ScoredQuestion, TicksQuestion } from "./definition.ts";

/** Points on a scale of 0–100, exact. `score` and `level` are null while too little is answered to show one number. */
export type Measure = {
  /** What is certain already: every unanswered question at zero. */
  readonly lower: Fraction;
  /** The score of what was answered; null when nothing was. */
  readonly point: Fraction | null;
  /** What is still possible: every unanswered question at its best. */
  readonly upper: Fraction;
  /** The share of the weight that was answered, 0–1. */
  readonly coverage: Fraction;
  readonly score: number | null;
  readonly level: string | null;
};
export type DimensionMeasure = Measure & { readonly id: string };
export type ScanScore = { readonly total: Measure; readonly dimensions: readonly DimensionMeasure[] };

const zero = fraction(0);
const one = fraction(1);
const hundred = fraction(100);
const dimensionThreshold = fraction(3, 5);
const totalThreshold = fraction(4, 5);

/**
 * Scores a scan exactly: six dimensions and the total. A skipped question makes the score a range; 'don't know' counts
 * as answered with no points; what does not apply to the profile leaves the reckoning, whatever was answered before.
 */
export function scoreOf(definition: ScanDefinition, input: ScanInput): ScanScore {
  const dimensions = definition.dimensions.map(({ id }) => ({ id, ...dimensionMeasure(definition, input, id) }));
  return { total: totalMeasure(definition, dimensions), dimensions };
}

/** Points for one answer, 0–1; null when the question is not answered (or with something it does not offer). */
export function earnedPoints(question: ScoredQuestion, answer: Answer | undefined, profile: Profile): Fraction | null {
  if (answer === undefined) return null;
  if (answer === "unknown") return zero;
  if (question.kind === "ticks") {
    if (typeof answer === "string") return null;
    return tickPoints(countedTicks(question, answer, profile).length, fullMarks(question, profile));
  }
  const points = question.options.find((option) => option.id === answer)?.points;
  return points === undefined ? null : fraction(points, 100);
}

/** Points for `count` ticks where `full` ticks earn everything. */
export function tickPoints(count: number, full: number): Fraction {
  return fraction(Math.min(count, full), full);
}

/** The ticks that count: known, shown to this profile, and each once. */
export function countedTicks(question: TicksQuestion, answer: readonly string[], profile: Profile): string[] {
  return shownOptions(question, profile)
    .map((option) => option.id)
    .filter((id) => answer.includes(id));
}

/** The id of the level that a displayed score (whole number, 0–100) falls in. */
export function levelOf(definition: ScanDefinition, score: number): string {
  const level = definition.levels.find(({ from, to }) => from <= score && score <= to);
  if (level === undefined) throw new RangeError(`No level for a score of ${score}.`);
  return level.id;
}

function dimensionMeasure(definition: ScanDefinition, input: ScanInput, dimension: string): Measure {
  let earned = zero;
  let answered = 0;
  let weight = 0;
  for (const question of applicableScored(definition, input.profile, dimension)) {
    weight += question.weight;
    const points = earnedPoints(question, input.answers[question.id], input.profile);
    if (points === null) continue;
    answered += question.weight;
    earned = sum(earned, product(fraction(question.weight), points));
  }
  const percent = product(hundred, earned);
  const point = answered === 0 ? null : quotient(percent, fraction(answered));
  const coverage = fraction(answered, weight);
  return {
    lower: quotient(percent, fraction(weight)),
    point,
    upper: quotient(sum(percent, fraction(100 * (weight - answered))), fraction(weight)),
    coverage,
    ...shown(definition, point, compare(coverage, dimensionThreshold) >= 0),
  };
}

/** The mean of the dimensions by their weights; the point looks at measured dimensions only, the range at all. */
function totalMeasure(definition: ScanDefinition, dimensions: readonly DimensionMeasure[]): Measure {
  const mean = (part: (measure: Measure) => Fraction | null) => {
    let total = zero;
    let weights = 0;
    definition.dimensions.forEach(({ weight }, index) => {
      const measure = dimensions[index];
      const value = measure === undefined ? null : part(measure);
      if (value === null) return;
      total = sum(total, product(weight === 1 ? one : fraction(weight), value));
      weights += weight;
    });
    return weights === 0 ? null : quotient(total, fraction(weights));
  };
  const point = mean((measure) => measure.point);
  const coverage = mean((measure) => measure.coverage) ?? zero;
  return {
    lower: mean((measure) => measure.lower) ?? zero,
    point,
    upper: mean((measure) => measure.upper) ?? hundred,
    coverage,
    ...shown(definition, point, compare(coverage, totalThreshold) >= 0),
  };
}

/** Rounded once, and the level taken from the rounded number, so that what is shown never contradicts itself. */
function shown(definition: ScanDefinition, point: Fraction | null, enough: boolean): Pick<Measure, "score" | "level"> {
  if (point === null || !enough) return { score: null, level: null };
  const score = roundedHalfUp(point);
  return { score, level: levelOf(definition, score) };
}
