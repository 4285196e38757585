import type { PlanView } from "./plan-view.ts";
import type { PlanStepView } from "./step-view.ts";

/** A step as somebody sees it who may only read along. */
export type SharedStep = Pick<PlanStepView, "id" | "title" | "why" | "time" | "cost" | "state" | "stateWords">;

/** An owner's plan for whom she shares it with: the road ahead, without what she put off, left out or does not know. */
export interface SharedPlan {
  readonly now: readonly SharedStep[];
  readonly quarter: readonly SharedStep[];
  readonly year: readonly SharedStep[];
}

export function sharedPlan({ now, quarter, year }: PlanView): SharedPlan {
  return {
    now: now.map(stepOf),
    quarter: quarter.map(stepOf),
    year: year.flatMap(({ steps }) => steps.map(stepOf)),
  };
}

const stepOf = ({ id, title, why, time, cost, state, stateWords }: PlanStepView): SharedStep => ({
  ...{ id, title, why, time, cost, state, stateWords },
});
