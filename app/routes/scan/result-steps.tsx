import type { PlanOpening } from "#app/domain/plan/plan-opening.ts";
import { paths } from "#app/paths.ts";
import { FirstSteps, type FirstStepsWords } from "#app/web/first-steps.tsx";

interface StepsProps {
  opening: PlanOpening;
  words: FirstStepsWords;
  token: string;
}

/** What to do first, with the way into her plan. */
export function StepsSection({ opening, words, token }: StepsProps) {
  return <FirstSteps opening={opening} words={words} plan={paths.plan({ token })} />;
}
