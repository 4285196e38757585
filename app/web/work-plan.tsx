import type { ReactNode } from "react";
import type { PlanView } from "#app/domain/work/plan-view.ts";
import { workTexts } from "#app/texts/work.ts";
import { Badge } from "#app/ui/badge.tsx";
import { StepList } from "#app/ui/step-list.tsx";
import { useTexts } from "./language.tsx";

interface WorkPlanProps {
  plan: PlanView;
  /** What can be done with a step, by who may. */
  actions?: (step: PlanView["steps"][number]) => ReactNode;
}

/** The plan of a piece of work: how far it is, and every step with how it stands. */
export function WorkPlan({ plan, actions }: WorkPlanProps) {
  const words = useTexts(workTexts).plan;
  if (plan.steps.length === 0) return <p className="subtle">{words.emptyReader}</p>;
  return (
    <div className="stack">
      <p className="cluster">
        <strong>{plan.progress}</strong>
        {plan.late === null ? null : <Badge tone="warning">{plan.late}</Badge>}
      </p>
      <StepList label={words.list} steps={plan.steps.map((step) => ({ ...step, actions: actions?.(step) }))} />
    </div>
  );
}
