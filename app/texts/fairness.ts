import { fairness as en } from "#app/texts/en/fairness.ts";
import { fairness as nl } from "#app/texts/nl/fairness.ts";

export const fairnessTexts = { nl, en };
