import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import type { PlanView } from "./plan-view.ts";
import type { PlanStepView } from "./step-view.ts";

type Line = Pick<PlanStepView, "id" | "title" | "urgent" | "own">;

/** An owner's plan for the advisor who prepares a conversation: what she is about to do, and what she did with it. */
export interface AdvisorPlan {
  /** "De scan staat op 38. Met deze stappen wordt dat 49." */
  readonly score: string;
  /** Ids of the questions that her first steps belong to. */
  readonly questions: readonly string[];
  readonly now: readonly Line[];
  readonly quarter: readonly Line[];
  /** Done, put off or left out, with that in words. */
  readonly touched: readonly (Line & { readonly words: string })[];
}

export function advisorPlan(plan: PlanView, language: Language): AdvisorPlan {
  const { scan, projected } = plan.score;
  const words = planTexts[language].said.told;
  const open = (steps: readonly PlanStepView[]) => steps.filter(({ state }) => state === "open").map(lineOf);
  const year = plan.year.flatMap(({ steps }) => steps);
  const all = [...plan.now, ...plan.quarter, ...year, ...plan.behind, ...plan.postponed, ...plan.dropped];
  return {
    score: scan.figure === projected.figure ? words.same(scan.figure) : words.rises(scan.figure, projected.figure),
    questions: [...new Set(plan.first.flatMap(({ question }) => question ?? []))],
    now: open(plan.now),
    quarter: open(plan.quarter),
    touched: all.flatMap((step) => (step.stateWords === null ? [] : [{ ...lineOf(step), words: step.stateWords }])),
  };
}

const lineOf = ({ id, title, urgent, own }: PlanStepView): Line => ({ id, title, urgent, own });
