import type { Answer, ScanInput } from "#app/domain/scan/answers.ts";
import { applicableScored } from "#app/domain/scan/applicability.ts";
import type { ScoredQuestion } from "#app/domain/scan/definition.ts";
import type { LibraryStep, PlanContent } from "./library.ts";

/**
 * Her answers as they would be with these steps taken: a rung reached, a tick there. Never worse than what she answered.
 * The scan's own scoring of the outcome is the projected score: there is no second way of reckoning.
 */
export function withSteps(content: PlanContent, input: ScanInput, steps: ReadonlySet<string>): ScanInput {
  const taken = content.library.filter(({ id }) => steps.has(id));
  if (taken.length === 0) return input;
  const answers: Record<string, Answer> = { ...input.answers };
  for (const question of applicableScored(content.definition, input.profile)) {
    const won = taken.filter((step) => step.question === question.id);
    if (won.length > 0) answers[question.id] = better(question, answers[question.id], won);
  }
  return { ...input, answers };
}

function better(question: ScoredQuestion, answer: Answer | undefined, won: readonly LibraryStep[]): Answer {
  if (question.kind === "ladder") {
    const rungs = won.map(({ wins }) => Number(wins));
    const reached = typeof answer === "string" && answer !== "unknown" ? Number(answer) : 0;
    return String(Math.max(reached, ...rungs));
  }
  const ticked = answer === undefined || typeof answer === "string" ? [] : answer;
  return [...new Set([...ticked, ...won.map(({ wins }) => wins)])];
}
