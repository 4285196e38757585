import { plan as en } from "#app/texts/en/plan.ts";
import { plan as nl } from "#app/texts/nl/plan.ts";

export const planTexts = { nl, en };
export type { PlanTexts } from "#app/texts/nl/plan.ts";
