import { dotted } from "#app/lib/dotted.ts";
import type { Language } from "#app/texts/language.ts";
import { planTexts } from "#app/texts/plan.ts";
import type { PlanView } from "./plan-view.ts";
import type { PlanStepView } from "./step-view.ts";

/** What a page beside the plan shows of it: where it begins and how far she is. */
export interface PlanOpening {
  readonly first: readonly OpeningStep[];
  /** How far she is, once she ticked something off. */
  readonly progress: PlanView["progress"] | null;
  /** "Je scan staat op 38. Doe je deze stappen, dan kom je op 52." */
  readonly score: string;
  /** Why there is no first step, or that all are done; null while there is one. */
  readonly empty: string | null;
}

export type OpeningStep = Pick<PlanStepView, "id" | "anchor" | "title" | "why" | "urgent" | "fitsWish"> & {
  /** "Een uur · Geen kosten · Dit kun je zelf". */
  readonly facts: string;
};

/** The first steps of a plan in few words: little to send, much to begin with. */
export function planOpening({ first, progress, score, open }: PlanView, language: Language): PlanOpening {
  const words = planTexts[language].page.result;
  const nothing = progress.done > 0 ? words.allDone : open === null ? words.none : words.tooFew;
  return {
    first: first.map(openingStep),
    progress: progress.done > 0 ? progress : null,
    score: score.sentence,
    empty: first.length > 0 ? null : nothing,
  };
}

function openingStep(step: PlanStepView): OpeningStep {
  const { id, anchor, title, why, urgent, fitsWish } = step;
  const facts = [step.time, step.cost, step.helpers[0]?.name ?? null].filter((fact) => fact !== null);
  return { id, anchor, title, why, urgent, fitsWish, facts: dotted(facts) };
}
