import type { Answer, ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored, fullMarks, shownOptions } from "#app/domain/scan/applicability.ts";
import type { LadderQuestion, ScanDefinition, ScoredQuestion, TicksQuestion } from "#app/domain/scan/definition.ts";
import { countedTicks, tickPoints } from "#app/domain/scan/score.ts";
import { difference, type Fraction, fraction, product, quotient } from "#app/lib/fraction.ts";
import type { LibraryStep, PlanContent } from "./library.ts";
import { withSteps } from "./projection.ts";

/** A step that this owner can take, or has taken since she answered. */
export interface Candidate {
  readonly step: LibraryStep;
  readonly dimension: string;
  /** Exact points (0–100) that the total wins when, of what she answered, only this changes; nothing when it is `spare`. */
  readonly gain: Fraction;
  /** Gain × 1.5 when it fits her wish ÷ effort. */
  readonly worth: Fraction;
  /** Basic security that is missing: stands first, whatever it gains. */
  readonly urgent: boolean;
  readonly fitsWish: boolean;
  /** `spare`: earns nothing once the others of its list are there; `opened`: could not be taken before another was done. */
  readonly kind: "offered" | "opened" | "spare";
}

type Found = Pick<Candidate, "step" | "kind"> & { points: Fraction };
interface Standing {
  /** As she answered. */
  readonly before: Answer | undefined;
  /** With what she ticked off since. */
  readonly now: Answer | undefined;
  readonly done: ReadonlySet<string>;
  readonly steps: readonly LibraryStep[];
  readonly profile: ScanInput["profile"];
}

const wishFactor = fraction(3, 2);
const nothing = fraction(0);

/**
 * Every step she can take next, in the order of the scan: the next rung of a ladder, each tick that is missing. A question that
 * was skipped or not known gives none (she must find out first), save basic security: that counts as missing until she says it is there.
 * What she ticked off stays in as long as her answers do not say so themselves.
 */
export function candidatesOf(content: PlanContent, input: ScanInput, done: ReadonlySet<string>): Candidate[] {
  const { answers } = withSteps(content, input, done);
  return applicableScored(content.definition, input.profile).flatMap((question) => {
    const steps = content.library.filter((step) => step.question === question.id);
    const standing = {
      ...{ before: input.answers[question.id], now: answers[question.id] },
      ...{ done, steps, profile: input.profile },
    };
    const found = question.kind === "ladder" ? rungs(question, standing) : ticks(question, standing);
    return found.map((one) => weighed(content.definition, question, { ...one, input }));
  });
}

function rungs(question: LadderQuestion, { before, now, done, steps }: Standing): Found[] {
  const [reached, standing] = [rungOf(before), rungOf(now)];
  const above = steps
    .filter((step) => Number(step.wins) > reached)
    .sort((one, other) => Number(one.wins) - Number(other.wins));
  const next = standing < 0 ? undefined : above.find((step) => Number(step.wins) > standing);
  const offered = above.filter((step) => done.has(step.id) || step === next);
  const pointsAt = (rung: number) => fraction(question.options[Math.max(rung, 0)]?.points ?? 0, 100);
  return offered.map((step, index) => {
    const from = Number(offered[index - 1]?.wins ?? reached);
    const points = difference(pointsAt(Number(step.wins)), pointsAt(from));
    return { step, points, kind: index > 0 ? "opened" : "offered" };
  });
}

/** The rung of an answer; -1 while there is none or it is not known. */
function rungOf(answer: Answer | undefined): number {
  return typeof answer !== "string" || answer === "unknown" ? -1 : Number(answer);
}

function ticks(question: TicksQuestion, { before, now, done, steps, profile }: Standing): Found[] {
  const had = ticked(question, before, profile);
  const full = fullMarks(question, profile);
  const shown = shownOptions(question, profile).map((option) => option.id);
  const missing = steps.filter(({ wins }) => shown.includes(wins) && !had.includes(wins));
  const offered = missing.filter((step) => done.has(step.id) || Array.isArray(now) || isUrgent(question, step));
  const place = ({ id, wins }: LibraryStep) =>
    (done.has(id) ? 0 : 1000) + (isUrgent(question, { wins }) ? 0 : 100) + question.suggest.indexOf(wins);
  const points = difference(tickPoints(had.length + 1, full), tickPoints(had.length, full));
  return [...offered]
    .sort((one, other) => place(one) - place(other))
    .map((step, index) => {
      const spare = had.length + index >= full && !isUrgent(question, step);
      return { step, points: had.length < full && !spare ? points : nothing, kind: spare ? "spare" : "offered" };
    });
}

function ticked(question: TicksQuestion, answer: Answer | undefined, profile: ScanInput["profile"]): string[] {
  return answer === undefined || typeof answer === "string" ? [] : countedTicks(question, answer, profile);
}

function isUrgent(question: ScoredQuestion, { wins }: Pick<LibraryStep, "wins">): boolean {
  return question.kind === "ticks" && (question.urgent?.ticks.includes(wins) ?? false);
}

function weighed(
  definition: ScanDefinition,
  question: ScoredQuestion,
  { step, points, kind, input }: Found & { input: ScanInput },
): Candidate {
  const share = shareOfTotal(definition, question, input.profile);
  const gain = product(product(fraction(100), share), points);
  const { wish } = input.answers;
  const fitsWish = typeof wish === "string" && question.wishes.includes(wish);
  const worth = quotient(fitsWish ? product(gain, wishFactor) : gain, fraction(step.effort));
  return { step, dimension: question.dimension, gain, worth, urgent: isUrgent(question, step), fitsWish, kind };
}

/** The part of the total that hangs on one question: the dimension's weight × the question's within it. */
function shareOfTotal(definition: ScanDefinition, question: ScoredQuestion, profile: ScanInput["profile"]): Fraction {
  const within = applicableScored(definition, profile, question.dimension);
  const weights = within.reduce((sum, other) => sum + other.weight, 0);
  const dimensions = definition.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  const own = definition.dimensions.find((dimension) => dimension.id === question.dimension)?.weight ?? 0;
  return fraction(own * question.weight, dimensions * weights);
}
