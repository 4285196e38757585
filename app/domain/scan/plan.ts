import { compare, decimal, difference, type Fraction, fraction, product, quotient } from "#app/lib/fraction.ts";
import type { Profile, ScanInput } from "./answers.ts";
import { applicableScored, fullMarks, shownOptions } from "./applicability.ts";
import type { LadderQuestion, ScanAction, ScanDefinition, ScoredQuestion, TicksQuestion } from "./definition.ts";
import { countedTicks, earnedPoints, type ScanScore, tickPoints } from "./score.ts";

/** From where to where: one rung of a ladder, or one tick more (all missing ones when they are urgent). */
export type PlanStep =
  | { readonly kind: "rung"; readonly from: string; readonly to: string }
  | {
      readonly kind: "ticks";
      /** Ticks she has and will have; `full` ticks earn everything. */
      readonly from: number;
      readonly to: number;
      readonly full: number;
      /** Option ids to do when urgent; else at most three to choose from, easiest first. */
      readonly ideas: readonly string[];
    };

export type PlanAction = {
  readonly question: string;
  readonly dimension: string;
  /** Basic security that is missing: stands first, whatever it gains. */
  readonly urgent: boolean;
  readonly step: PlanStep;
  /** Points (0–100) that the total wins by this step. */
  readonly gain: number;
  readonly fitsWish: boolean;
  /** What to do, its effort (1–3), how long it takes, what it costs and who helps. */
  readonly action: ScanAction;
};

type Ranked = PlanAction & { readonly worth: Fraction };

const wishFactor = fraction(3, 2);
const shownIdeas = 3;

/**
 * The steps this owner can take, best first: points gained × 1.5 when it fits her wish (`answers.wish`) ÷ effort.
 * Missing basic security comes before everything. Only answered questions give a step: a skipped one says nothing.
 */
export function planOf(definition: ScanDefinition, input: ScanInput): PlanAction[] {
  const ranked = applicableScored(definition, input.profile).flatMap((question) => {
    const found = nextStep(question, input);
    return found === null ? [] : [rankedAction(definition, question, { ...found, input })];
  });
  ranked.sort((a, b) => Number(b.urgent) - Number(a.urgent) || compare(b.worth, a.worth));
  return ranked.map(({ worth, ...action }) => action);
}

/** Ids of the dimensions with a shown score of at most 50, weakest first: where help is likely to be needed. */
export function weakDimensions(score: ScanScore): string[] {
  return score.dimensions
    .flatMap(({ id, point, score: shown }) => (point !== null && shown !== null && shown <= 50 ? [{ id, point }] : []))
    .sort((a, b) => compare(a.point, b.point))
    .map(({ id }) => id);
}

type FoundStep = { step: PlanStep; action: ScanAction; points: Fraction; urgent: boolean };

function nextStep(question: ScoredQuestion, { answers, profile }: ScanInput): FoundStep | null {
  const answer = answers[question.id];
  const now = earnedPoints(question, answer, profile);
  if (answer === undefined || now === null) return null;
  if (question.kind === "ladder") return typeof answer === "string" ? nextRung(question, answer, now) : null;
  const ticked = typeof answer === "string" ? [] : countedTicks(question, answer, profile);
  return urgentTicks(question, ticked, profile) ?? nextTick(question, ticked, profile);
}

function nextRung(question: LadderQuestion, from: string, now: Fraction): FoundStep | null {
  const rung = from === "unknown" ? 0 : Number(from);
  const next = question.options[rung + 1];
  const action = question.actions.find(({ upTo }) => upTo === undefined || rung <= upTo);
  if (next?.points === undefined || action === undefined) return null;
  const points = difference(fraction(next.points, 100), now);
  return { step: { kind: "rung", from, to: next.id }, action, points, urgent: false };
}

function urgentTicks(question: TicksQuestion, ticked: readonly string[], profile: Profile): FoundStep | null {
  const missing = question.urgent?.ticks.filter((id) => !ticked.includes(id)) ?? [];
  if (question.urgent === undefined || missing.length === 0) return null;
  const full = fullMarks(question, profile);
  const to = ticked.length + missing.length;
  const points = difference(tickPoints(to, full), tickPoints(ticked.length, full));
  const step: PlanStep = { kind: "ticks", from: ticked.length, to, full, ideas: missing };
  return { step, action: question.urgent.action, points, urgent: true };
}

function nextTick(question: TicksQuestion, ticked: readonly string[], profile: Profile): FoundStep | null {
  const full = fullMarks(question, profile);
  const action = question.actions[0];
  if (action === undefined || ticked.length >= full) return null;
  const shown = shownOptions(question, profile).map((option) => option.id);
  const open = question.suggest.filter((id) => shown.includes(id) && !ticked.includes(id));
  const ideas = open.slice(0, shownIdeas);
  const step: PlanStep = { kind: "ticks", from: ticked.length, to: ticked.length + 1, full, ideas };
  const points = difference(tickPoints(step.to, full), tickPoints(step.from, full));
  return { step, action, points, urgent: false };
}

function rankedAction(
  definition: ScanDefinition,
  question: ScoredQuestion,
  { step, action, points, urgent, input }: FoundStep & { input: ScanInput },
): Ranked {
  const share = shareOfTotal(definition, question, input.profile);
  const gain = product(product(fraction(100), share), points);
  const { wish } = input.answers;
  const fitsWish = typeof wish === "string" && question.wishes.includes(wish);
  const worth = quotient(fitsWish ? product(gain, wishFactor) : gain, fraction(action.effort));
  const { id, dimension } = question;
  return { question: id, dimension, urgent, step, gain: decimal(gain), fitsWish, action, worth };
}

/** The part of the total that hangs on one question: the dimension's weight × the question's within it. */
function shareOfTotal(definition: ScanDefinition, question: ScoredQuestion, profile: Profile): Fraction {
  const within = applicableScored(definition, profile, question.dimension);
  const weights = within.reduce((sum, other) => sum + other.weight, 0);
  const dimensions = definition.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  const own = definition.dimensions.find((dimension) => dimension.id === question.dimension)?.weight ?? 0;
  return fraction(own * question.weight, dimensions * weights);
}
